import type { ActionResult } from '../../actions/action-result';
import { copyTriage, saveTriage } from '../../actions/export-triage';
import { triageWords } from '../../locales/triage-words';
import { MenuButton } from '../parts/MenuButton';
import type { Triage } from '../state/state';
import { exportFacts } from './export-facts';

const t = triageWords.export;

export interface ExportMenuProps {
  readonly triage: Triage;
  readonly report: (outcome: ActionResult) => void;
}

/** The list for a ticket, for a spreadsheet, for a program. */
export function ExportMenu({ triage, report }: ExportMenuProps) {
  const item = (key: 'text' | 'csv' | 'json', run: () => ActionResult) => ({
    key,
    text: t[key],
    onClick: () => {
      report(run());
    },
  });
  const items = [
    item('text', () => copyTriage(exportFacts(triage))),
    item('csv', () => saveTriage(exportFacts(triage), 'csv')),
    item('json', () => saveTriage(exportFacts(triage), 'json')),
  ];
  return <MenuButton label={t.label} icon="share" groups={[items]} />;
}
