import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { onSystemBrightness, readBrightness } from '../../host/office/theme';
import { applyTheme } from './themes';

/** Light or dark as Outlook is, kept in step; Fluent's controls and the style sheet follow. */
export function useBrightness(): { readonly refresh: () => void } {
  const [brightness, setBrightness] = useState(() => {
    const first = readBrightness();
    // Before anything is drawn: what is drawn without a theme is drawn twice.
    applyTheme(first);
    return first;
  });
  const refresh = useCallback(() => {
    setBrightness(readBrightness());
  }, []);
  useEffect(() => onSystemBrightness(refresh), [refresh]);
  useLayoutEffect(() => {
    applyTheme(brightness);
    document.documentElement.dataset['theme'] = brightness;
  }, [brightness]);
  return { refresh };
}
