import { words } from '../../locales/words';
import { aboutItems } from './about-items';
import type { AnswerActions } from './answer-actions';
import { MenuButton } from '../parts/MenuButton';

const t = words.answer;

/** What's done with the whole answer, what's done about a wrong one, and what there is to know of Redeliver. */
export function MoreMenu({ actions, onReport }: { actions: AnswerActions; onReport: (() => void) | undefined }) {
  const answer = [
    {
      key: 'text',
      text: t.menu.text,
      onClick: () => {
        actions.copyAnswer('text');
      },
    },
    {
      key: 'markdown',
      text: t.menu.markdown,
      onClick: () => {
        actions.copyAnswer('markdown');
      },
    },
    {
      key: 'json',
      text: t.menu.json,
      onClick: () => {
        actions.saveAnswer();
      },
    },
  ];
  const report = onReport === undefined ? [] : [[{ key: 'report', text: t.report.heading, onClick: onReport }]];
  return <MenuButton label={t.menu.label} icon="more" isIconOnly groups={[answer, ...report, aboutItems(actions)]} />;
}
