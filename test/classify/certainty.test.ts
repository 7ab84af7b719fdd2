// How sure an answer is, on causes made up for it: what names a cause for certain, what only fits, and what else it could be.
import { classify } from '../../src/classify/classify';
import { says, status, statusMay } from '../../src/classify/clues';
import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { CauseClues } from '../../src/model/cause';
import type { EvidenceSource } from '../../src/model/evidence';
import type { Statement } from '../../src/model/statement';
import { bounce, recipient } from '../advise/kit';
import { evidence, statement } from '../statement-kit';

const made = (id: string, codes: readonly string[], ...clues: CauseClues['clues']): CauseClues => ({
  id,
  codes,
  clues,
});
const LAST = made('last-resort', []);
const CAUSES: readonly CauseClues[] = [
  made('decisive', ['5.1.1'], status('5.1.1'), says(55, 'no such user')),
  made('clear', [], says(80, 'clear words')),
  made('fair', ['5.7.1'], statusMay('5.7.1'), says(60, 'fair words')),
  made('close', [], says(58, 'close words')),
  made('farther', [], says(57, 'farther words')),
  made('half', [], says(50, 'half words')),
  made('vague', [], says(40, 'vague words')),
  made('faint', [], says(20, 'faint words')),
  LAST,
];

const quote = (words: string, source: EvidenceSource = 'delivery-status'): Statement => statement(words, source);
const { envelope } = bounce();
const REPORT: Partial<Bounce> = { envelope: { ...envelope, hasReportPart: true } };

/** Causes and certainties for one recipient of a report. */
function found(one: Partial<RecipientReport>, more: Partial<Bounce> = {}, causes = CAUSES): readonly string[] {
  const [first] = classify(bounce({ ...REPORT, recipients: [recipient(one)], ...more }), causes);
  return (first?.findings ?? []).map(({ cause, certainty }) => `${cause.id} ${certainty}`);
}
const said = (words: string, code: string | null = null): readonly string[] =>
  found({ status: code, passages: [quote(words)] });

describe('a cause', () => {
  it.each<[string, string, string | null, readonly string[]]>([
    ['is certain by a decisive code', 'no', '5.1.1', ['decisive certain']],
    ['is certain by words that nothing else has', 'clear words', null, ['clear certain']],
    ['is likely by good words', 'fair words', null, ['fair likely']],
    ['is likely by words of rank 50', 'half words', null, ['half likely']],
    ['is possible by vague words', 'vague words', null, ['vague possible']],
    ['is possible by a code that others share', 'no', '5.7.1', ['fair possible']],
    ['is the last resort where nothing fits', 'no', null, ['last-resort possible']],
    ['is the last resort where no cause has the code', 'no', '5.9.9', ['last-resort possible']],
  ])('%s', (_what, words, code, causes) => {
    expect(said(words, code)).toEqual(causes);
  });

  it('takes certainty from one that is hardly better', () => {
    expect(said('fair words, close words')).toEqual(['fair possible', 'close possible']);
    expect(said('fair words, farther words')).toEqual(['fair likely', 'farther possible']);
    // A code that it shares tips the scale.
    expect(said('fair words, close words', '5.7.1')).toEqual(['fair likely', 'close possible']);
  });

  it('by good words beats a decisive code, and by vague ones does not', () => {
    expect(said('half words', '5.1.1')).toEqual(['half possible', 'decisive likely']);
    expect(said('fair words', '5.1.1')).toEqual(['fair likely', 'decisive likely']);
    expect(said('vague words', '5.1.1')).toEqual(['decisive certain', 'vague possible']);
  });

  it('that is clear has no second opinion by faint words; one that is not has', () => {
    expect(said('clear words, faint words')).toEqual(['clear certain']);
    expect(said('fair words, faint words')).toEqual(['fair likely']);
    expect(said('vague words, faint words')).toEqual(['vague possible', 'faint possible']);
  });

  it('is one of four at most', () => {
    const all = 'clear words, fair words, close words, farther words, half words, vague words';
    expect(said(all).map((one) => one.split(' ')[0])).toEqual(['clear', 'fair', 'close', 'farther']);
  });
});

describe('a code that several causes share', () => {
  const sharing = (count: number): readonly CauseClues[] => [
    ...Array.from({ length: count }, (_, index) =>
      // The last of them lists it first.
      made(
        `c${index}`,
        [...Array.from({ length: count - index }, (_unused, at) => `5.9.${at}`), '5.7.0'],
        statusMay('5.7.0'),
      ),
    ),
    LAST,
  ];
  const one = { status: '5.7.0', passages: [quote('550 5.7.0 no')] };

  it('makes all of them possible, the one that lists it first before the others', () => {
    expect(found(one, {}, sharing(3))).toEqual(['c2 possible', 'c1 possible', 'c0 possible']);
    expect(found(one, {}, sharing(4))).toHaveLength(4);
  });

  it('says nothing where very many share it', () => {
    expect(found(one, {}, sharing(5))).toEqual(['last-resort possible']);
  });
});

describe('the report’s own prose', () => {
  const prose = [quote('clear words', 'report-text')];

  it('names a cause where nothing else does, and none for certain', () => {
    expect(found({ passages: [quote('no')] }, { passages: prose })).toEqual(['clear likely']);
    expect(found({ passages: [quote('vague words')] }, { passages: prose })).toEqual([
      'clear likely',
      'vague possible',
    ]);
  });

  it('is not asked where the server’s words or code do', () => {
    expect(found({ passages: [quote('half words')] }, { passages: prose })).toEqual(['half likely']);
    expect(found({ status: '5.1.1' }, { passages: prose })).toEqual(['decisive certain']);
  });

  it('speaks of none of several recipients', () => {
    const recipients = [recipient({ passages: [quote('no')] }), recipient({ passages: [quote('no')] })];
    const all = classify(bounce({ ...REPORT, recipients, passages: prose }), CAUSES);
    expect(all.map(({ findings }) => findings.map(({ cause }) => cause.id))).toEqual([
      ['last-resort'],
      ['last-resort'],
    ]);
  });
});

describe('text that came without its structure', () => {
  const loose = (words: string, code: string | null = null) =>
    found({ status: code, passages: [quote(words, 'report-text')] }, { envelope });

  it('is less certain where no code is said as one', () => {
    expect(loose('Room 5.1.1 is closed', '5.1.1')).toEqual(['decisive likely']);
    expect(loose('clear words')).toEqual(['clear certain']);
    expect(loose('fair words')).toEqual(['fair likely']);
  });

  it('is as certain as a report where one is', () => {
    for (const words of ['550 5.1.1 unknown', '#5.1.1 unknown', 'Status: 5.1.1 unknown', 'code: 5.1.1 unknown'])
      expect(loose(words, '5.1.1')).toEqual(['decisive certain']);
    expect(found({ status: '5.1.1', passages: [quote('no'), quote('550 5.1.1 unknown')] }, { envelope })).toEqual([
      'decisive certain',
    ]);
  });
});

describe('the quoted words', () => {
  const evidenceOf = (one: Partial<RecipientReport>, passages: readonly Statement[] = []) =>
    classify(bounce({ ...REPORT, recipients: [recipient(one)], passages }), CAUSES)[0]?.findings[0]?.evidence;

  it('of the last resort are the recipient’s own first, else the first of the report’s text, cut', () => {
    expect(evidenceOf({ passages: [quote('one'), quote('two')] })).toEqual([evidence('one', 'delivery-status')]);
    const prose = [quote('Subject', 'subject'), quote('x'.repeat(400), 'report-text')];
    expect(evidenceOf({}, prose)).toEqual([evidence('x'.repeat(260))]);
    expect(evidenceOf({}, [quote('Subject', 'subject')])).toEqual([]);
    expect(evidenceOf({})).toEqual([]);
  });

  it('are the code itself where nothing else holds it', () => {
    expect(evidenceOf({ status: '5.1.1' })).toEqual([evidence('5.1.1', 'delivery-status')]);
  });
});

describe('recipients', () => {
  it('that did not fail have no findings, nor has a bounce that tells of no failure', () => {
    const recipients = [recipient({ action: 'delayed' }), recipient({ status: '5.1.1' })];
    expect(classify(bounce({ ...REPORT, recipients }), CAUSES).map(({ recipient: place }) => place)).toEqual([1]);
    expect(classify(bounce({ ...REPORT, recipients, kind: 'delay' }), CAUSES)).toEqual([]);
  });

  it('of whom other words are said, or another code, have other causes', () => {
    const recipients = [
      recipient({ address: 'a@x.test', status: '5.1.1', passages: [quote('a@x.test no')] }),
      recipient({ address: 'b@x.test', status: '5.7.1', passages: [quote('b@x.test no')] }),
      recipient({ address: 'c@x.test', status: '5.7.1', passages: [quote('c@x.test clear words')] }),
    ];
    const all = classify(bounce({ ...REPORT, recipients }), CAUSES);
    expect(all.map(({ findings }) => findings[0]?.cause.id)).toEqual(['decisive', 'fair', 'clear']);
  });
});

describe('what the recipient’s own server knows', () => {
  const KNOWN: CauseClues = { ...made('known', [], says(54, 'gone for good'), says(46, 'gone')), outrightFrom: 54 };
  const RIVAL = made('rival', ['5.1.1'], status('5.1.1'));
  const by = (host: string, words: string, more: Partial<RecipientReport> = {}): readonly string[] =>
    found(
      {
        address: 'jo@contoso.com',
        refusedBy: { speaker: 'remote', host },
        passages: [{ ...quote(words), turns: [{ speaker: 'remote', host, at: 0 }] }],
        ...more,
      },
      {},
      [KNOWN, RIVAL, LAST],
    );

  it.each<[string, string, string, Partial<RecipientReport>, readonly string[]]>([
    ['is certain in its own words', 'mx.contoso.com', 'gone for good', {}, ['known certain']],
    ['is no more than likely in others’', 'mx.example.net', 'gone for good', {}, ['known likely']],
    ['is possible in vague words', 'mx.contoso.com', 'gone', {}, ['known possible']],
    [
      'is likely where its code says something else',
      'mx.contoso.com',
      'gone for good',
      { status: '5.1.1' },
      ['known likely', 'rival possible'],
    ],
  ])('%s', (_what, host, words, more, expected) => {
    expect(by(host, words, more)).toEqual(expected);
  });

  it('is told apart for recipients who were rejected in the same words', () => {
    const host = 'mx.contoso.com';
    const one = (address: string): RecipientReport =>
      recipient({
        address,
        refusedBy: { speaker: 'remote', host },
        passages: [{ ...quote('gone for good'), turns: [{ speaker: 'remote', host, at: 0 }] }],
      });
    const recipients = [one('jo@contoso.com'), one('kim@fabrikam.com')];
    const all = classify(bounce({ ...REPORT, recipients }), [KNOWN, LAST]);
    expect(all.map(({ findings }) => findings[0]?.certainty)).toEqual(['certain', 'likely']);
  });
});
