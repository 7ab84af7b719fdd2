import { words } from '../locales/engine-words';
import type { Bounce, Warning } from '../model/bounce';

const isKnown = (warning: string): warning is Warning => Object.hasOwn(words.warnings, warning);
const inWords = (warning: string): string => (isKnown(warning) ? words.warnings[warning] : warning);

/** The bounce with its warnings as sentences. */
export const describeWarnings = (bounce: Bounce): Bounce =>
  // Most have none, and a copy would work out what is read only when somebody asks.
  bounce.warnings.length === 0 ? bounce : { ...bounce, warnings: bounce.warnings.map(inWords) };
