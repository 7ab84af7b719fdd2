import type { ActionResult } from '../../actions/action-result';
import { copyTriage, saveTriage } from '../../actions/take-triage';
import { enTriage } from '../../locales/en-triage';
import { Button } from '../parts/Button';
import type { Triage } from '../state/state';
import { factsOf } from './facts';

const t = enTriage.export;

/** The list for a ticket, for a spreadsheet, for a program. */
export function TakeAlong({ triage, tell }: { triage: Triage; tell: (outcome: ActionResult) => void }) {
  return (
    <div className="rd-copy" role="group" aria-label={t.label}>
      <Button
        onClick={() => {
          tell(copyTriage(factsOf(triage)));
        }}
      >
        {t.text}
      </Button>
      <Button
        onClick={() => {
          tell(saveTriage(factsOf(triage), 'csv'));
        }}
      >
        {t.csv}
      </Button>
      <Button
        onClick={() => {
          tell(saveTriage(factsOf(triage), 'json'));
        }}
      >
        {t.json}
      </Button>
    </div>
  );
}
