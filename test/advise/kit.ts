import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { Cause } from '../../src/model/cause';
import { parse } from '../../src/parse/parse';
import { UNKNOWN as SOMEBODY } from '../statement-kit';

const [blank] = parse({ kind: 'text', bytes: new TextEncoder().encode('x'), origin: { door: 'command-line' } });

/** A bounce of which nothing is known but what a test gives. */
export function bounce(more: Partial<Bounce> = {}): Bounce {
  if (blank === undefined) throw new Error('nothing was read');
  return { ...blank, kind: 'failure', text: '', hops: [], passages: [], recipients: [], ...more };
}

export const recipient = (more: Partial<RecipientReport> = {}): RecipientReport => ({
  address: 'jo@contoso.com',
  action: 'failed',
  status: null,
  reply: null,
  diagnostic: null,
  remoteMta: null,
  refusedBy: SOMEBODY,
  passages: [],
  ...more,
});

/** A cause with nothing to say. */
export const cause = (more: Partial<Cause> = {}): Cause => ({
  id: 'made-up',
  codes: [],
  clues: [{ kind: 'says', rank: 50, phrases: ['x'] }],
  name: 'Made up',
  title: 'Lost: {recipient}.',
  meaning: 'It was about {recipient}.',
  fixableBy: ['sender'],
  steps: { sender: [] },
  retry: { helps: false, note: 'Not for {recipient}.' },
  sources: [],
  ...more,
});
