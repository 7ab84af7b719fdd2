import { words } from '../../locales/words';
import type { Link } from '../../model/cause';

const PAGES = [
  ['help', 'support.html'],
  ['privacy', 'privacy.html'],
  ['terms', 'terms.html'],
] as const;

/** Redeliver's own pages, beside the pane's on its host. */
export const productPages = (): readonly Link[] =>
  PAGES.map(([name, page]) => ({
    title: words.shell.about[name],
    url: new URL(`assets/${page}`, document.baseURI).href,
  }));
