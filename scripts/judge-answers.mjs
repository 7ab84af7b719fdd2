// Compares answers with what is known of each mail, and counts.

const COLUMNS = ['recall', 'recipient', 'status', 'cause'];
const key = (address) => (address ?? '').toLowerCase();
const ALARMS = {
  failure: 'no failure, but called one',
  genuine: 'genuine, but called suspicious',
  forged: 'forged, but not called suspicious',
};
const isFailure = (kind) => kind === 'failure';

/**
 * @param cases from casesOf
 * @param answers from answersOf, in the same order
 * @returns totals: what is counted -> { right, all }; alarms: what a false alarm is -> the same; tables per generator,
 *   language and wanted cause; misses as lines.
 */
export function judge(cases, answers) {
  const totals = new Map();
  const alarms = new Map();
  const misses = [];
  const groups = { 'per generator': new Map(), 'per language': new Map(), 'per cause': new Map() };

  cases.forEach(({ name, want }, i) => {
    const got = answers[i] ?? [];
    const [first] = got;
    const kind = first?.kind ?? 'nothing';
    const mayFail = want.kind.some(isFailure);
    const rows = [
      rowOf(groups['per generator'], want.generator ?? first?.generator ?? 'unknown'),
      rowOf(groups['per language'], want.language ?? first?.language ?? 'und'),
      // What is no failure has no cause.
      ...[...new Set(want.recipients.flatMap(({ causes = [] }) => causes.slice(0, 1)))].map((cause) =>
        rowOf(groups['per cause'], cause),
      ),
    ];
    for (const row of rows) row.mails++;
    const count = (what, isRight, miss) => {
      tally(totals, what, isRight);
      if (!isRight) misses.push(`${what}: ${name} ${miss}`);
      const column = what === 'bounce or not' && mayFail ? 'recall' : what;
      if (COLUMNS.includes(column)) for (const row of rows) tally(row.counts, column, isRight);
    };

    count('kind', want.kind.includes(kind), `wants ${want.kind} got ${kind}`);
    count('bounce or not', mayFail === isFailure(kind) || want.kind.includes(kind), `wants ${want.kind} got ${kind}`);
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
        want.authenticity.includes(verdict),
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
  const inOrder = Object.values(ALARMS).flatMap((what) => (alarms.has(what) ? [[what, alarms.get(what)]] : []));
  return { totals, alarms: new Map(inOrder), tables, misses };
}

function judgeRecipients(want, got, count) {
  const found = got.flatMap(({ recipients }) => recipients);
  const isListed = want.recipients.every(({ address }) => address !== undefined);
  const extra = found.filter(({ address }) => !want.recipients.some((w) => key(w.address) === key(address)));
  const mayFail = want.kind.some(isFailure);
  if (mayFail && want.recipients.length > 0 && isListed)
    count('no recipient too many', extra.length === 0, `has ${extra.map(({ address }) => address)}`);
  for (const { address, status, statusAlso = [], causes = [] } of want.recipients) {
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
    const isRight = causes.includes(best?.id);
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

function rowOf(rows, name) {
  const row = rows.get(name) ?? { name, mails: 0, counts: new Map() };
  rows.set(name, row);
  return row;
}

function tally(counts, what, isRight) {
  const row = counts.get(what) ?? { right: 0, all: 0 };
  row.all++;
  if (isRight) row.right++;
  counts.set(what, row);
}
