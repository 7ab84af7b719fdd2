import { advise } from '../../src/advise/advise';
import { adviceAsText } from '../../src/advise/report';
import type { Advice, CauseAdvice } from '../../src/model/advice';
import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { Cause } from '../../src/model/cause';
import { bounce, cause, recipient } from './kit';

const UNKNOWN = { verdict: 'unknown', reasons: [] } as const;

/** An answer about recipients that all failed for this cause. */
function adviseOn(made: Cause, recipients: readonly RecipientReport[]): Advice {
  const findings = recipients.map((_, index) => ({
    recipient: index,
    findings: [{ cause: made, certainty: 'certain' as const, evidence: [], isForeign: false }],
  }));
  return advise(bounce({ recipients }), findings, UNKNOWN, [made]);
}
function causeOf(made: Cause, recipients: readonly RecipientReport[] = [recipient()]): CauseAdvice {
  const [first] = adviseOn(made, recipients).causes;
  if (first === undefined) throw new Error('there is no cause');
  return first;
}
const people = (count: number): readonly RecipientReport[] =>
  Array.from({ length: count }, (_, index) => recipient({ address: `p${index + 1}@contoso.com` }));
/** Which of the people a text names. */
const namedIn = (text: string): readonly string[] => text.match(/p\d+(?=@)/g) ?? [];

describe('the texts of a cause', () => {
  const STEP = cause({ steps: { sender: [{ text: 'Ask {recipient}.' }] } });

  it.each([
    [1, ['p1']],
    [2, ['p1', 'p2']],
    [4, ['p1', 'p2', 'p3', 'p4']],
    [5, ['p1', 'p2', 'p3']],
    [30, ['p1', 'p2', 'p3']],
  ])('name of %i recipients those: %s', (count, names) => {
    const { steps, meaning, retry } = causeOf(STEP, people(count));
    for (const text of [steps.sender[0]?.steps[0]?.text ?? '', meaning, retry.note]) {
      expect(namedIn(text)).toEqual(names);
      // The others are counted.
      if (count > names.length) expect(text).toContain(String(count - names.length));
    }
  });

  it.each([
    [1, ['p1'], null],
    [2, ['p1', 'p2'], null],
    [5, ['p1', 'p2', 'p3', 'p4', 'p5'], null],
    [6, ['p1', 'p2', 'p3', 'p4'], '2'],
    [30, ['p1', 'p2', 'p3', 'p4'], '26'],
  ])('name in the verdict on %i recipients those: %s', (count, names, others) => {
    const advice = adviseOn(STEP, people(count));
    expect(namedIn(advice.causes[0]?.verdict ?? '')).toEqual(names);
    expect(advice.causes[0]?.verdict).toMatch(/^Lost: p1@contoso\.com\./);
    if (others !== null) expect(advice.causes[0]?.verdict).toContain(others);
    expect(advice.headline).toBe(advice.causes[0]?.verdict);
  });

  it('name nobody twice for an unnamed recipient', () => {
    const { verdict } = causeOf(STEP, [...people(2), recipient({ address: null })]);
    expect(namedIn(verdict)).toEqual(['p1', 'p2']);
  });
});

describe('the steps of a cause', () => {
  const ours = [{ text: 'Ours.' }];
  const theirs = [{ text: 'Theirs.' }];
  const sidesOf = (more: Partial<Cause>): readonly (string | undefined)[] =>
    causeOf(cause(more)).steps.admin.map(({ steps }) => steps[0]?.text);

  it('begin for an admin with the side that has to act', () => {
    const steps = { sender: [], recipientAdmin: theirs, senderAdmin: ours };
    expect(sidesOf({ steps, fixableBy: ['sender', 'sender-admin', 'recipient-admin'] })).toEqual(['Ours.', 'Theirs.']);
    expect(sidesOf({ steps, fixableBy: ['recipient-admin', 'sender-admin'] })).toEqual(['Theirs.', 'Ours.']);
    expect(sidesOf({ steps, fixableBy: ['sender'] })).toEqual(['Theirs.', 'Ours.']);
    expect(sidesOf({ steps: { sender: [], senderAdmin: ours } })).toEqual(['Ours.']);
  });

  it('have a heading for each side of an admin’s, and no empty section', () => {
    const { steps } = causeOf(cause({ steps: { sender: theirs, recipientAdmin: theirs, senderAdmin: ours } }));
    expect(new Set(steps.admin.map(({ heading }) => heading)).size).toBe(2);
    expect(steps.admin.every(({ heading }) => heading !== undefined)).toBe(true);
    expect(steps.sender).toEqual([{ steps: [{ text: 'Theirs.' }] }]);
    expect(steps.owner).toEqual([]);
  });

  it('hold what a step holds, and nothing that it does not', () => {
    const run = 'Get-Mailbox -Identity {recipient}';
    const full = {
      text: 'Look.',
      link: { title: 'Page', url: 'https://example.com/' },
      letter: 'help-desk',
      lookup: 'group-owner',
      commands: [{ run, on: 'both', changes: false, note: 'Reads.' }],
    } as const;
    const { steps } = causeOf(cause({ steps: { sender: [full, { text: 'Wait.' }] } }));
    expect(steps.sender[0]?.steps).toEqual([
      { ...full, commands: [{ ...full.commands[0], run: "Get-Mailbox -Identity 'jo@contoso.com'" }] },
      { text: 'Wait.' },
    ]);
  });
});

describe('what a cause has not', () => {
  it('is told to whom it concerns, with the reason', () => {
    const { missing } = causeOf(
      cause({
        without: {
          letter: 'Why one.',
          check: 'Why two.',
          fix: 'Why three.',
          server: 'Why four.',
          'fix-online': 'Why five.',
        },
      }),
    );
    expect(missing?.sender).toEqual([expect.stringContaining('Why one.')]);
    expect(missing?.admin).toEqual(
      ['two', 'three', 'five', 'four'].map((why): unknown => expect.stringContaining(`Why ${why}.`)),
    );
    expect(missing?.owner).toBeUndefined();
  });

  it('is not told of Exchange Server to the admin of a sender whose mail Exchange Online sends', () => {
    const made = cause({ without: { 'fix-server': 'Why.' }, fixableBy: ['sender-admin'] });
    const missingFor = (generator: string): unknown => {
      const findings = [
        { recipient: 0, findings: [{ cause: made, certainty: 'certain' as const, evidence: [], isForeign: false }] },
      ];
      return advise(bounce({ generator, recipients: [recipient()] }), findings, UNKNOWN, [made]).causes[0]?.missing
        ?.admin;
    };
    expect(missingFor('exchange-online')).toEqual([]);
    expect(missingFor('postfix')).toEqual([expect.stringContaining('Why.')]);
  });

  it('is told where it is on one platform only', () => {
    expect(causeOf(cause({ onlyOn: 'online' })).missing).toMatchObject({ sender: [], admin: [expect.any(String)] });
  });

  it('is not spoken of where nothing is missing', () => {
    expect(causeOf(cause())).not.toHaveProperty('missing');
    expect(causeOf(cause())).not.toHaveProperty('theirText');
    expect(causeOf(cause({ clues: [] }), [recipient({ diagnostic: '550 Call first.' })]).theirText).toBe('Call first.');
  });
});

describe('recipients of one cause', () => {
  it('stand apart where the words of two rules refused them', () => {
    const rule = cause({ quotesAdmin: true });
    const refused = (address: string, diagnostic: string) => recipient({ address, diagnostic });
    const three = [refused('a@x.test', '550 One.'), refused('b@x.test', '550 Two.'), refused('c@x.test', '550 One.')];
    const addresses = (made: Cause) =>
      adviseOn(made, three).causes.map(({ recipients }) => recipients.map(({ address }) => address));
    expect(addresses(rule)).toEqual([['a@x.test', 'c@x.test'], ['b@x.test']]);
    expect(addresses(cause())).toEqual([['a@x.test', 'b@x.test', 'c@x.test']]);
  });

  it('are named as groups under their own cause only', () => {
    const aboutGroup = cause({ id: 'about-group', isAboutGroup: true });
    const other = cause();
    const recipients = [recipient({ address: 'all@x.test' }), recipient({ address: 'jo@x.test' })];
    const finding = (index: number, made: Cause) => ({
      recipient: index,
      findings: [{ cause: made, certainty: 'certain' as const, evidence: [], isForeign: false }],
    });
    const advice = advise(bounce({ recipients }), [finding(0, aboutGroup), finding(1, other)], UNKNOWN, [
      aboutGroup,
      other,
    ]);
    expect(advice.groups).toEqual(['all@x.test']);
    expect(advice.causes.map(({ groups }) => groups)).toEqual([['all@x.test'], []]);
    // No cause speaks for the whole.
    expect(advice.causes.map(({ verdict }) => verdict)).not.toContain(advice.headline);
  });
});

describe('an answer without a cause', () => {
  const told = (more: Partial<Bounce>, verdict: 'unknown' | 'suspicious' = 'unknown') =>
    advise(bounce(more), [], { verdict, reasons: [] }, []);

  it('explains itself, which one with a cause leaves to the cause', () => {
    expect(told({ kind: 'delay' }).explanation).not.toBe('');
    expect(adviseOn(cause(), people(1))).not.toHaveProperty('explanation');
  });

  it('says of a delay until when it is tried, by the recipient that comes first', () => {
    const late = (willRetryUntil: string) => recipient({ action: 'delayed', willRetryUntil });
    const recipients = [late('2126-03-12T09:00:00Z'), recipient({ action: 'delayed' }), late('2126-03-11T08:30:00Z')];
    expect(told({ kind: 'delay', recipients }).triesUntil).toBe('2126-03-11T08:30:00Z');
    expect(adviceAsText(told({ kind: 'delay', recipients }), 'sender')).toMatch(
      /\nIt keeps trying until 11 Mar 2126, \d?\d:30 \S+\. You don’t have to resend it\./,
    );
    expect(told({ kind: 'delivered', recipients })).not.toHaveProperty('triesUntil');
  });

  it('says of a delay that it’s over only where it’s over for everybody', () => {
    const late = (willRetryUntil: string) => recipient({ action: 'delayed', willRetryUntil });
    const say = (...recipients: readonly ReturnType<typeof recipient>[]) =>
      adviceAsText(told({ kind: 'delay', recipients }), 'sender');
    const [past, future] = [late('2026-03-11T08:30:00Z'), late('2126-03-12T09:00:00Z')];
    expect(say(past, late('2026-03-12T09:00:00Z'))).toMatch(/^The server was trying until 12 Mar 2026, /);
    expect(say(past, future)).toMatch(/\nIt keeps trying until 12 Mar 2126, /);
    expect(say(past, recipient({ action: 'delayed' }))).not.toMatch(/until/);
  });

  it('has a word of its own for what pretends to be a bounce', () => {
    const pretence = told({ kind: 'not-a-bounce' }, 'suspicious').headline;
    expect(pretence).not.toBe(told({ kind: 'not-a-bounce' }).headline);
    expect(pretence).not.toBe(told({ kind: 'delay' }, 'suspicious').headline);
    expect(told({ kind: 'delay' }, 'suspicious').headline).toBe('Don’t trust this message.');
  });

  it('tells of a mail by its nature before its kind', () => {
    const byNature = told({ kind: 'auto-reply', nature: 'out-of-office' }).headline;
    expect(byNature).not.toBe(told({ kind: 'auto-reply', nature: 'has-left' }).headline);
  });

  it('names those that did not fail', () => {
    const recipients = [recipient({ action: 'delivered' }), recipient({ address: 'kim@contoso.com' })];
    expect(told({ recipients }).others.map(({ action }) => action)).toEqual(['delivered']);
  });
});
