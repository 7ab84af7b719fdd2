import { useCallback, useEffect, useLayoutEffect, useState } from 'react';
import { onSystemBrightness, readBrightness } from '../../host/office/theme';
import type { Brightness } from '../../host/office/theme';

/** Light or dark as Outlook is, kept in step; the style sheet follows, and Fluent's controls by useFluentTheme. */
export function useBrightness(): { readonly brightness: Brightness; readonly refresh: () => void } {
  const [brightness, setBrightness] = useState(readBrightness);
  const refresh = useCallback(() => {
    setBrightness(readBrightness());
  }, []);
  useEffect(() => onSystemBrightness(refresh), [refresh]);
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = brightness;
  }, [brightness]);
  return { brightness, refresh };
}
