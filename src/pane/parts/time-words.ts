import { momentWords, type MomentOptions } from '../../locales/moment';
import { visible } from './visible-text';

/** A moment as the reader’s Outlook shows it. Text that is no date is handed back as it came, made visible. */
export const localWords = (at: string, options: MomentOptions = {}): string =>
  momentWords(at, options) ?? visible(at.slice(0, 80));
