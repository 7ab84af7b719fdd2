import { fluent2ComponentStyles, Fluent2WebDarkTheme, Fluent2WebLightTheme } from '@fluentui/fluent2-theme';
import type { IPalette, ISemanticColors, ITheme } from '@fluentui/react/lib/Styling';
import { Customizations } from '@fluentui/react/lib/Utilities';
import type { Brightness } from '../../host/office/theme';

const changed = (theme: ITheme, palette: Partial<IPalette>, semanticColors: Partial<ISemanticColors>): ITheme => ({
  ...theme,
  palette: { ...theme.palette, ...palette },
  semanticColors: { ...theme.semanticColors, ...semanticColors },
});

/**
 * Microsoft's Fluent 2 themes for a light and a dark Outlook. What they draw too faintly is stronger here: text needs 4.5:1,
 * the edge of a field and the focus 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). taskpane.css has the same colors. Forced colors need
 * no theme: Fluent and our style sheet follow the system.
 */
export const THEMES: Readonly<Record<Brightness, ITheme>> = {
  light: changed(
    Fluent2WebLightTheme,
    { neutralSecondaryAlt: '#616161', neutralTertiary: '#707070' },
    { focusBorder: '#242424', inputBorder: '#616161', inputBorderHovered: '#242424', errorText: '#b10e1c' },
  ),
  dark: changed(
    Fluent2WebDarkTheme,
    { themePrimary: '#479ef5', neutralSecondaryAlt: '#adadad', neutralTertiary: '#adadad' },
    { focusBorder: '#f5f5f5', inputBorder: '#adadad', inputBorderHovered: '#f5f5f5', errorText: '#ff99a4' },
  ),
};

for (const [name, settings] of Object.entries(fluent2ComponentStyles)) {
  Customizations.applyScopedSettings(name, settings);
}

/** Applies the theme to every Fluent control, without a ThemeProvider round each part of the page. */
export function applyTheme(brightness: Brightness): void {
  Customizations.applySettings({ theme: THEMES[brightness] });
}
