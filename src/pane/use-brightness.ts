import { useCallback, useEffect, useState } from 'react';
import { onSystemBrightness, readBrightness } from '../host/theme';
import type { Brightness } from '../host/theme';

/** Light or dark as Outlook is, kept in step; the style sheet follows the page's data-theme. */
export function useBrightness(): { readonly brightness: Brightness; readonly refresh: () => void } {
  const [brightness, setBrightness] = useState(readBrightness);
  const refresh = useCallback(() => {
    setBrightness(readBrightness());
  }, []);
  useEffect(() => onSystemBrightness(refresh), [refresh]);
  useEffect(() => {
    document.documentElement.dataset['theme'] = brightness;
  }, [brightness]);
  return { brightness, refresh };
}
