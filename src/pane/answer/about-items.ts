import { deployedVersion } from '../../host/browser/deployed-version';
import { words } from '../../locales/words';
import { productPages } from '../parts/product-pages';
import type { PageActions } from './answer-actions';

const t = words.answer.menu;

/** What there is to know of Redeliver itself: its pages beside the pane, and its version. */
export const aboutItems = (actions: PageActions) => [
  ...productPages().map((link) => ({
    key: link.url,
    text: link.title,
    onClick: () => {
      actions.openLink(link);
    },
  })),
  {
    key: 'about',
    text: t.about,
    onClick: () => {
      void deployedVersion().then((version) => {
        actions.announce(version === null ? words.shell.problem.notLoaded.what : t.version({ version }));
      });
    },
  },
];
