import { enWarnings } from '../locales/en-warnings';
import type { Bounce } from '../model/bounce';

const WORDS = new Map<string, string>(Object.entries(enWarnings));

/** The bounce with its warnings as sentences. */
export const describeWarnings = (bounce: Bounce): Bounce =>
  // Most have none, and a copy would work out what is read only when somebody asks.
  bounce.warnings.length === 0
    ? bounce
    : { ...bounce, warnings: bounce.warnings.map((warning) => WORDS.get(warning) ?? warning) };
