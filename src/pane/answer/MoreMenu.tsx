import { words } from '../../locales/words';
import { aboutItems } from './about-items';
import type { AnswerActions } from './answer-actions';
import { MenuButton } from '../parts/MenuButton';

const t = words.answer;

/** What's done with the whole answer. */
export function MoreMenu({ actions, onReport }: { actions: AnswerActions; onReport: (() => void) | undefined }) {
  return (
    <MenuButton
      label={t.menu.label}
      icon="more"
      items={[
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
        ...(onReport === undefined ? [] : [{ key: 'report', text: t.report.heading, onClick: onReport }]),
        ...aboutItems(actions),
      ]}
    />
  );
}
