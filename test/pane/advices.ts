import type { Advice } from '../../src/model/advice';
import type { Bounce } from '../../src/model/bounce';
import type { Origin } from '../../src/model/raw-bounce';
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
