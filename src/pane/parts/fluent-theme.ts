import { createTheme } from '@fluentui/theme';
import type { ITheme } from '@fluentui/react/lib/Styling';
import { useCustomizationSettings } from '@fluentui/react/lib/Utilities';

/** The theme that the shell handed to Fluent (see ../themes.ts), followed when Outlook changes its own. */
export function useFluentTheme(): ITheme {
  const { theme } = useCustomizationSettings(['theme']) as { readonly theme?: ITheme };
  return theme ?? (fallback ??= createTheme());
}

// Made when somebody draws a control outside the pane. Fluent's own getTheme() makes one at every start.
let fallback: ITheme | undefined;

/**
 * Styles merged once for a theme and a variant: a page has many buttons, and merging is the dearest thing the pane does
 * while it starts.
 */
export function oncePerTheme<Variant, Names>(make: (theme: ITheme, variant: Variant) => Names) {
  const made = new WeakMap<ITheme, Map<Variant, Names>>();
  return (theme: ITheme, variant: Variant): Names => {
    const variants = made.get(theme) ?? new Map<Variant, Names>();
    made.set(theme, variants);
    const names = variants.get(variant) ?? make(theme, variant);
    variants.set(variant, names);
    return names;
  };
}
