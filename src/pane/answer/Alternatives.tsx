import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';

const t = words.answer;

const MOST = 3;

/** What else a bounce that names no cause could mean. */
export function Alternatives({ cause }: { cause: CauseAdvice }) {
  const others = cause.alternatives.map(({ name }) => name).slice(0, MOST);
  if (cause.certainty !== 'possible' || others.length === 0) return null;
  return <p className="rd-small">{t.alsoPossible({ names: others.join('; ') })}</p>;
}
