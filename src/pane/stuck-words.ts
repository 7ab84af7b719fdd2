import { words } from '../locales/words';
import type { Door } from '../model/raw-bounce';
import { isFromSelection } from './state/state';

const t = words.shell.reading.stuck;

/** Why a reading may take so long that somebody wants another way. */
export function stuckWords(door: Door): string {
  if (isFromSelection(door)) return t.outlook;
  return door === 'dropped-file' || door === 'chosen-file' ? t.file : t.other;
}
