import type { Advice } from '../../src/model/advice';
import type { Bounce } from '../../src/model/bounce';
import type { Origin, RawBounce } from '../../src/model/raw-bounce';
import type { Summary } from '../../src/model/summary';
import type { Diagnoser } from '../../src/pane/engine/diagnoser';
import type { Answered } from '../../src/pane/state/state';

const bounce: Bounce = {
  kind: 'failure',
  generator: 'unknown',
  language: 'en',
  envelope: {
    subject: 'Undeliverable: Plan',
    from: null,
    fromDomain: null,
    date: null,
    messageId: null,
    hasReportPart: false,
    isTopLevelMail: true,
    isExchangeNdr: false,
    looksLikeExchange: false,
    authenticationResults: [],
    linkHosts: [],
    hasMismatchedLink: false,
    hasForm: false,
    toDomains: [],
    attachmentNames: [],
  },
  reportingMta: null,
  recipients: [],
  passages: [],
  namedGroups: [],
  original: { messageId: null, subject: null, from: null, to: [], date: null, headers: '' },
  hops: [],
  text: '',
  warnings: [],
};

/** An advice with nothing in it but what a test cares for. */
export function advice({
  kind = 'failure',
  headline = 'It bounced.',
  warnings = [] as readonly string[],
} = {}): Advice {
  return {
    kind: kind as Advice['kind'],
    headline,
    authenticity: { verdict: 'unknown', reasons: [] },
    causes: [],
    others: [],
    groups: [],
    bounce: { ...bounce, kind: kind as Advice['kind'], warnings },
  };
}

export const answered = (
  parts: Parameters<typeof advice>[0] = {},
  origin: Origin = { door: 'dropped-file' },
): Answered => ({
  advice: advice(parts),
  origin,
});

/** The words of a bounce, as the fake diagnosers repeat them. */
export const textOf = ({ bytes }: RawBounce): string => new TextDecoder().decode(bytes);

/** A diagnoser that finds nothing, except where a test gives it something to do. */
export const fakeDiagnoser = (parts: Partial<Diagnoser> = {}): Diagnoser => ({
  warmUp: () => undefined,
  cancel: () => undefined,
  diagnose: () => Promise.resolve([]),
  summarize: () => Promise.resolve([]),
  ...parts,
});

/** Answers immediately with the words of the bounce; the word “ordinary” makes it an ordinary mail. */
export const quickDiagnoser = (): Diagnoser =>
  fakeDiagnoser({
    summarize: (raw) => Promise.resolve([[{ kind: 'failure', headline: textOf(raw) } as Summary]]),
    diagnose: (raw) => {
      const headline = textOf(raw);
      return Promise.resolve([advice({ headline, kind: headline === 'ordinary' ? 'not-a-bounce' : 'failure' })]);
    },
  });

/** Answers with the words of the bounce when the test calls the next function in `waiting`. */
export function slowDiagnoser(): { readonly diagnoser: Diagnoser; readonly waiting: (() => void)[] } {
  const waiting: (() => void)[] = [];
  const diagnoser = fakeDiagnoser({
    summarize: () => {
      throw new Error('no list here');
    },
    diagnose: (raw) =>
      new Promise((resolve) => {
        waiting.push(() => {
          resolve([advice({ headline: textOf(raw) })]);
        });
      }),
  });
  return { diagnoser, waiting };
}
