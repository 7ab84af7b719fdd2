import { createTheme } from '@fluentui/theme';
import type { IPartialTheme, ITheme } from '@fluentui/react/lib/Styling';
import { Customizations } from '@fluentui/react/lib/Utilities';
import type { Brightness } from '../../host/office/theme';

// Fluent's own light palette, its muted tones darkened to 4.5:1 on white (WCAG 2.2, 1.4.3). taskpane.css holds the same colours.
const light: IPartialTheme = {
  palette: {
    themePrimary: '#0f6cbd',
    themeDarkAlt: '#0e5ca1',
    themeDark: '#0b4a82',
    themeDarker: '#083761',
    themeSecondary: '#1a78c8',
    themeTertiary: '#62abf5',
    themeLight: '#b4d6fa',
    themeLighter: '#cfe4fa',
    themeLighterAlt: '#ebf3fc',
    neutralPrimary: '#242424',
    neutralPrimaryAlt: '#333333',
    neutralDark: '#1b1b1b',
    neutralSecondary: '#5c5c5c',
    neutralSecondaryAlt: '#6b6b6b',
    neutralTertiary: '#707070',
    black: '#000000',
    white: '#ffffff',
  },
};

const dark: IPartialTheme = {
  isInverted: true,
  palette: {
    themePrimary: '#62abf5',
    themeDarkAlt: '#77b7f7',
    themeDark: '#96c6fa',
    themeDarker: '#b4d6fa',
    themeSecondary: '#62abf5',
    themeTertiary: '#2886de',
    themeLight: '#12466f',
    themeLighter: '#0f3558',
    themeLighterAlt: '#0c2740',
    neutralLighterAlt: '#2a2a2a',
    neutralLighter: '#303030',
    neutralLight: '#3d3d3d',
    neutralQuaternaryAlt: '#474747',
    neutralQuaternary: '#525252',
    neutralTertiaryAlt: '#707070',
    neutralTertiary: '#adadad',
    neutralSecondaryAlt: '#b0b0b0',
    neutralSecondary: '#b8b8b8',
    neutralPrimaryAlt: '#e3e3e3',
    neutralPrimary: '#f0f0f0',
    neutralDark: '#f7f7f7',
    black: '#ffffff',
    white: '#1f1f1f',
  },
};

/** Fluent's themes for a light and a dark Outlook. Forced colours need none: Fluent and our styles follow the system. */
export const THEMES: Readonly<Record<Brightness, IPartialTheme>> = { light, dark };

const made = new Map<Brightness, ITheme>();

/** Applies the theme to every Fluent control. ThemeProvider would take a third of the pane's start time for this. */
export function applyTheme(brightness: Brightness): void {
  const theme = made.get(brightness) ?? createTheme(THEMES[brightness]);
  made.set(brightness, theme);
  Customizations.applySettings({ theme });
}
