import type { ActionResult } from '../../actions/action-result';
import { copyTriage, saveTriage } from '../../actions/export-triage';
import { words } from '../../locales/words';
import { Button } from '../parts/Button';
import type { Triage } from '../state/state';
import { exportFacts } from './export-facts';

const t = words.triage.export;

/** The list for a ticket, for a spreadsheet, for a program. */
export function ExportBar({ triage, tell: report }: { triage: Triage; tell: (outcome: ActionResult) => void }) {
  return (
    <div className="rd-copy" role="group" aria-label={t.label}>
      <Button
        onClick={() => {
          report(copyTriage(exportFacts(triage)));
        }}
      >
        {t.text}
      </Button>
      <Button
        onClick={() => {
          report(saveTriage(exportFacts(triage), 'csv'));
        }}
      >
        {t.csv}
      </Button>
      <Button
        onClick={() => {
          report(saveTriage(exportFacts(triage), 'json'));
        }}
      >
        {t.json}
      </Button>
    </div>
  );
}
