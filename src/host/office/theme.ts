import { mailbox, officeContext } from './office-ready';
import { readSetting } from './settings';

export type Brightness = 'light' | 'dark';

const DARK_QUERY = '(prefers-color-scheme: dark)';

/**
 * Light or dark: what the person chose, else from the luminance of the host's own body colours; `isDarkTheme` is not reliable in Outlook. Without
 * colours (web hosts of 2022, plain browsers) the system's preference decides.
 */
export function readBrightness(): Brightness {
  const chosen = readSetting('theme');
  if (chosen === 'light' || chosen === 'dark') return chosen;
  const colours = hostColours();
  const background = luminance(colours?.bodyBackgroundColor);
  const foreground = luminance(colours?.bodyForegroundColor);
  if (background !== null && foreground !== null && background !== foreground)
    return background < foreground ? 'dark' : 'light';
  if (background !== null) return background < 0.18 ? 'dark' : 'light';
  return typeof matchMedia === 'function' && matchMedia(DARK_QUERY).matches ? 'dark' : 'light';
}

/** Tells when the system's preference changes; the host's own change is an event of the mailbox. */
export function onSystemBrightness(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const query = matchMedia(DARK_QUERY);
  query.addEventListener('change', listener);
  return () => {
    query.removeEventListener('change', listener);
  };
}

function hostColours(): Partial<Office.OfficeTheme> | null {
  try {
    if (mailbox() === null) return null;
    return officeContext().officeTheme ?? null;
  } catch {
    return null;
  }
}

/** Relative luminance (WCAG 2.2) of `#rrggbb`, or null where it is no such colour. */
export function luminance(colour: unknown): number | null {
  const match =
    typeof colour === 'string' ? /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})(?:[\da-f]{2})?$/i.exec(colour.trim()) : null;
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1, 4).map((hex) => {
    const share = Number.parseInt(hex, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
