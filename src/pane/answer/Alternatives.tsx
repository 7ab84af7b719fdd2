import { enAnswer as t } from '../../locales/en-answer';
import type { CauseAdvice } from '../../model/advice';

const MOST = 3;

/** What else a bounce that names no cause could mean. */
export function Alternatives({ cause }: { cause: CauseAdvice }) {
  const others = cause.alternatives.map(({ name }) => name).slice(0, MOST);
  if (cause.certainty !== 'possible' || others.length === 0) return null;
  return <p className="rd-small">{t.alsoPossible(others.join('; '))}</p>;
}
