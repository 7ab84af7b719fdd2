import { useLayoutEffect, useState } from 'react';
import type { Brightness } from '../../host/office/theme';
import { applyTheme } from './themes';

/** Fluent's controls in the theme that the page has. Before anything is drawn: what is drawn without a theme is drawn twice. */
export function useFluentTheme(brightness: Brightness): void {
  useState(() => {
    applyTheme(brightness);
  });
  useLayoutEffect(() => {
    applyTheme(brightness);
  }, [brightness]);
}
