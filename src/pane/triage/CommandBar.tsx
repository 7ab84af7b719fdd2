import { SearchBox } from '@fluentui/react/lib/SearchBox';
import type { ActionResult } from '../../actions/action-result';
import { triageWords } from '../../locales/triage-words';
import { MenuButton } from '../parts/MenuButton';
import type { Triage } from '../state/state';
import type { Arrangement } from './arrange';
import { ExportMenu } from './ExportMenu';
import type { ListPosition } from './list-position';

const t = triageWords;

const ARRANGEMENTS: readonly Arrangement[] = ['cause', 'fixer', 'date'];

export interface CommandBarProps {
  readonly triage: Triage;
  readonly by: Arrangement;
  readonly search: string;
  readonly onPosition: (change: () => Partial<ListPosition>) => void;
  readonly report: (outcome: ActionResult) => void;
}

/** What can be done with the list: search it, arrange it, take it along. */
export function CommandBar({ triage, by, search, onPosition, report }: CommandBarProps) {
  return (
    <div className="rd-commands" role="group" aria-label={t.commands}>
      <SearchBox
        className="rd-search"
        ariaLabel={t.search}
        placeholder={t.search}
        value={search}
        disableAnimation
        clearButtonProps={{ ariaLabel: t.clearSearch }}
        onChange={(_, text = '') => {
          onPosition(() => ({ search: text }));
        }}
      />
      <MenuButton
        label={t.groupBy({ what: t.by[by] })}
        text={t.by[by]}
        icon="group"
        groups={[
          ARRANGEMENTS.map((each) => ({
            key: each,
            text: t.by[each],
            isChecked: each === by,
            onClick: () => {
              onPosition(() => ({ by: each, opened: null }));
            },
          })),
        ]}
      />
      <ExportMenu triage={triage} report={report} />
    </div>
  );
}
