// @ts-check
// Compares answers with what is known of each mail, and counts.

/**
 * What is known of a mail; lists hold any of what is right.
 * @typedef {object} Known
 * @property {readonly string[]} kind
 * @property {string} [language]
 * @property {string} [generator]
 * @property {readonly string[]} [authenticity]
 * @property {readonly KnownRecipient[]} [recipients]
 * @property {readonly string[]} [groups]
 *
 * @typedef {object} KnownRecipient
 * @property {string} [address]
 * @property {string | null} [status]
 * @property {readonly string[]} [statusAlso]
 * @property {readonly string[]} [causes]
 *
 * What the command line says of a mail, as far as it is judged.
 * @typedef {object} Answer
 * @property {string} kind
 * @property {string} [language]
 * @property {string} [generator]
 * @property {{ verdict: string, reasons: readonly string[] }} [authenticity]
 * @property {readonly AnswerRecipient[]} recipients
 * @property {readonly string[]} groups
 *
 * @typedef {object} AnswerRecipient
 * @property {string | null} address
 * @property {string | null} status
 * @property {string | null} diagnostic
 * @property {readonly { id: string, certainty: string }[]} causes
 *
 * @typedef {{ readonly name: string, readonly want: Known }} Case
 * @typedef {{ right: number, all: number }} Count
 * @typedef {Map<string, Count>} Counts
 * @typedef {{ name: string, mails: number, counts: Counts }} Row
 * @typedef {{ title: string, columns: readonly string[], rows: readonly Row[] }} Table
 *
 * What judge counted. Alarms are false alarms: all less right.
 * @typedef {{ totals: Counts, alarms: Counts, tables: readonly Table[], misses: readonly string[] }} Judged
 *
 * Counts one expectation; `miss` says what was wanted and what came.
 * @typedef {(what: string, isRight: boolean, miss: string) => void} Tally
 */

const COLUMNS = ['recall', 'recipient', 'status', 'cause'];
/** @param {string | null | undefined} address */
const key = (address) => (address ?? '').toLowerCase();
const ALARMS = {
  failure: 'no failure, but called one',
  genuine: 'genuine, but called suspicious',
  forged: 'forged, but not called suspicious',
};
/** @param {Known} want */
const recipientsOf = ({ recipients = [] }) => recipients;
/** @param {string} kind */
const isFailure = (kind) => kind === 'failure';

/**
 * @param {readonly Case[]} cases from casesOf
 * @param {readonly (readonly Answer[])[]} answers from answersOf, in the same order
 * @returns {Judged} tables are per generator, language and wanted cause
 */
export function judge(cases, answers) {
  /** @type {Counts} */
  const totals = new Map();
  /** @type {Counts} */
  const alarms = new Map();
  /** @type {string[]} */
  const misses = [];
  /** @typedef {Map<string, Row>} Rows */
  const groups = {
    'per generator': /** @type {Rows} */ (new Map()),
    'per language': /** @type {Rows} */ (new Map()),
    'per cause': /** @type {Rows} */ (new Map()),
  };

  cases.forEach(({ name, want }, i) => {
    const got = answers[i] ?? [];
    const [first] = got;
    const kind = first?.kind ?? 'nothing';
    const mayFail = want.kind.some(isFailure);
    const rows = [
      rowOf(groups['per generator'], want.generator ?? first?.generator ?? 'unknown'),
      rowOf(groups['per language'], want.language ?? first?.language ?? 'und'),
      // What is no failure has no cause.
      ...[...new Set(recipientsOf(want).flatMap(({ causes = [] }) => causes.slice(0, 1)))].map((cause) =>
        rowOf(groups['per cause'], cause),
      ),
    ];
    for (const row of rows) row.mails++;
    /** @type {Tally} */
    const count = (what, isRight, miss) => {
      tally(totals, what, isRight);
      if (!isRight) misses.push(`${what}: ${name} ${miss}`);
      const column = what === 'bounce or not' && mayFail ? 'recall' : what;
      if (COLUMNS.includes(column)) for (const row of rows) tally(row.counts, column, isRight);
    };

    count('kind', want.kind.includes(kind), `wants ${want.kind} got ${kind}`);
    count('bounce or not', mayFail === isFailure(kind) || want.kind.includes(kind), `wants ${want.kind} got ${kind}`);
    /** @type {(what: string, isRight: boolean) => void} */
    const alarm = (what, isRight) => tally(alarms, what, isRight);
    if (!mayFail) alarm(ALARMS.failure, !isFailure(kind));
    if (want.language !== undefined)
      count('language', first?.language === want.language, `wants ${want.language} got ${first?.language}`);
    if (want.authenticity !== undefined) {
      const { verdict, reasons } = first?.authenticity ?? {};
      const isForged = !want.authenticity.some((wanted) => wanted !== 'suspicious');
      if (isForged) alarm(ALARMS.forged, verdict === 'suspicious');
      else if (!want.authenticity.includes('suspicious')) alarm(ALARMS.genuine, verdict !== 'suspicious');
      count(
        'authenticity',
        verdict !== undefined && want.authenticity.includes(verdict),
        `wants ${want.authenticity} got ${verdict} (${reasons?.join(' ')})`,
      );
    }
    judgeRecipients(want, got, count);
  });
  const tables = Object.entries(groups).map(([title, rows]) => ({
    title,
    columns: COLUMNS,
    rows: [...rows.values()].sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
  const inOrder = Object.values(ALARMS);
  const sorted = [...alarms].sort(([one], [other]) => inOrder.indexOf(one) - inOrder.indexOf(other));
  return { totals, alarms: new Map(sorted), tables, misses };
}

/**
 * @param {Known} want
 * @param {readonly Answer[]} got
 * @param {Tally} count
 */
function judgeRecipients(want, got, count) {
  const found = got.flatMap(({ recipients }) => recipients);
  const wanted = recipientsOf(want);
  const isListed = wanted.every(({ address }) => address !== undefined);
  const extra = found.filter(({ address }) => !wanted.some((w) => key(w.address) === key(address)));
  const mayFail = want.kind.some(isFailure);
  if (mayFail && wanted.length > 0 && isListed)
    count('no recipient too many', extra.length === 0, `has ${extra.map(({ address }) => address)}`);
  for (const { address, status, statusAlso = [], causes = [] } of wanted) {
    const recipient = address === undefined ? found[0] : found.find((r) => key(r.address) === key(address));
    // An expectation without an address is met by whoever comes first: that is no hit.
    if (address) count('recipient', recipient !== undefined, `wants ${address} got ${found.map((r) => r.address)}`);
    // What is said of nobody is not right, either.
    const { diagnostic = 'no such recipient', causes: given = [] } = recipient ?? {};
    if (status !== undefined)
      count(
        'status',
        recipient !== undefined && [status, ...statusAlso].includes(recipient.status),
        `wants ${[status, ...statusAlso]} got ${recipient?.status} (${diagnostic})`,
      );
    const [best] = given;
    // A bounce that may as well be told as a delay has no cause then.
    if (causes.length === 0 || (best === undefined && want.kind.length > 1)) continue;
    const isRight = best !== undefined && causes.includes(best.id);
    const all = given.map(({ id, certainty }) => `${id}/${certainty}`);
    count('cause', isRight, `wants ${causes} got ${all} (${diagnostic})`);
    if (best?.certainty === 'certain') count('certain is right', isRight, `says ${best.id}`);
  }
  if (want.groups !== undefined && mayFail) {
    const groups = got.flatMap((answer) => answer.groups);
    count(
      'groups',
      JSON.stringify([...groups].sort()) === JSON.stringify([...want.groups].sort()),
      `wants ${want.groups} got ${groups}`,
    );
  }
}

/**
 * @param {Map<string, Row>} rows
 * @param {string} name
 */
function rowOf(rows, name) {
  const row = rows.get(name) ?? { name, mails: 0, counts: new Map() };
  rows.set(name, row);
  return row;
}

/**
 * @param {Counts} counts
 * @param {string} what
 * @param {boolean} isRight
 */
function tally(counts, what, isRight) {
  const row = counts.get(what) ?? { right: 0, all: 0 };
  row.all++;
  if (isRight) row.right++;
  counts.set(what, row);
}
