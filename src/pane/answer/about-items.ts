import { readVersion } from '../../host/browser/version';
import { words } from '../../locales/words';
import type { PageActions } from './answer-actions';

const t = words.answer.menu;

/** What there is to know of Redeliver itself: its pages beside the pane, and its version. */
export function aboutItems(actions: PageActions) {
  const page = (key: 'help' | 'privacy' | 'terms', file: string) => ({
    key,
    text: t[key],
    onClick: () => {
      actions.openLink({ title: t[key], url: new URL(`assets/${file}`, location.href).href });
    },
  });
  return [
    page('help', 'support.html'),
    page('privacy', 'privacy.html'),
    page('terms', 'terms.html'),
    {
      key: 'about',
      text: t.about,
      onClick: () => {
        void readVersion().then((version) => {
          actions.announce(version === null ? words.shell.problem.notLoaded.what : t.version({ version }));
        });
      },
    },
  ];
}
