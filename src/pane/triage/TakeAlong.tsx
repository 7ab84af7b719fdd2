import { copyTriage, saveTriage } from '../../actions/take-triage';
import type { TriageFacts } from '../../actions/take-triage';
import type { Outcome } from '../../actions/outcome';
import { enTriage } from '../../locales/en-triage';
import { Button } from '../answer/Button';
import type { Triage } from '../state';

const t = enTriage.export;

/** The list for a ticket, for a spreadsheet, for a program. */
export function TakeAlong({ triage, tell }: { triage: Triage; tell: (outcome: Outcome) => void }) {
  const facts = (): TriageFacts => ({
    summaries: [...triage.rows].sort((a, b) => a.at - b.at || a.part - b.part).map(({ summary }) => summary),
    missed: triage.missed.filter(({ at }) => at !== null).length,
    done: triage.done,
    all: triage.pieces.length,
  });
  return (
    <div className="rd-copy" role="group" aria-label={t.label}>
      <Button
        onClick={() => {
          tell(copyTriage(facts()));
        }}
      >
        {t.text}
      </Button>
      <Button
        onClick={() => {
          tell(saveTriage(facts(), 'csv'));
        }}
      >
        {t.csv}
      </Button>
      <Button
        onClick={() => {
          tell(saveTriage(facts(), 'json'));
        }}
      >
        {t.json}
      </Button>
    </div>
  );
}
