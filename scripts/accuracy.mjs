// Runs the command line over a folder with expectations and prints how often it is right: kind, recipients, status,
// groups, cause; then every miss. Usage: node scripts/accuracy.mjs DIR [--cli PATH] [--quiet]
// DIR holds expected.json, a list of { file, kind: [any of], recipients: [{ address, status, statusAlso?, causes: [any of] }],
// groups? }; the mails lie beside it or in DIR/mail.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { cli: { type: 'string', default: 'dist/cli.js' }, quiet: { type: 'boolean' } },
});
const [dir] = positionals;
if (dir === undefined || !existsSync(join(dir, 'expected.json'))) {
  console.error('Usage: node scripts/accuracy.mjs DIR   (DIR holds expected.json and the mails)');
  process.exit(2);
}
const expected = JSON.parse(readFileSync(join(dir, 'expected.json'), 'utf8'));
const mails = existsSync(join(dir, 'mail')) ? join(dir, 'mail') : dir;
const run = spawnSync(process.execPath, [values.cli, '--json', ...expected.map(({ file }) => join(mails, file))], {
  encoding: 'utf8',
  maxBuffer: 1 << 30,
});
const answers = Map.groupBy
  ? Map.groupBy(lines(run.stdout), ({ file }) => file)
  : lines(run.stdout).reduce(
      (map, answer) => map.set(answer.file, [...(map.get(answer.file) ?? []), answer]),
      new Map(),
    );

function lines(text) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

const tally = new Map();
const misses = [];
const count = (what, isRight, miss) => {
  const row = tally.get(what) ?? { right: 0, all: 0 };
  row.all++;
  if (isRight) row.right++;
  else misses.push(`${what}: ${miss}`);
  tally.set(what, row);
};
const key = (address) => (address ?? '').toLowerCase();

for (const want of expected) {
  const got = answers.get(join(mails, want.file)) ?? [];
  const kind = got[0]?.kind ?? 'nothing';
  const isBounce = (k) => k === 'failure';
  count('kind', want.kind.includes(kind), `${want.file} wants ${want.kind} got ${kind}`);
  count(
    'bounce or not',
    want.kind.some(isBounce) === isBounce(kind) || want.kind.includes(kind),
    `${want.file} wants ${want.kind} got ${kind}`,
  );
  if (want.language !== undefined)
    count(
      'language',
      got[0]?.language === want.language,
      `${want.file} wants ${want.language} got ${got[0]?.language}`,
    );
  if (want.authenticity !== undefined)
    count(
      'authenticity',
      want.authenticity.includes(got[0]?.authenticity?.verdict),
      `${want.file} wants ${want.authenticity} got ${got[0]?.authenticity?.verdict} ${got[0]?.authenticity?.reasons}`,
    );
  const recipients = got.flatMap((answer) => answer.recipients);
  const extra = recipients.filter(({ address }) => !want.recipients.some((w) => key(w.address) === key(address)));
  if (want.kind.some(isBounce) && want.recipients.length > 0)
    count('no recipient too many', extra.length === 0, `${want.file} has ${extra.map(({ address }) => address)}`);
  for (const w of want.recipients) {
    const r = recipients.find(({ address }) => key(address) === key(w.address));
    count(
      'recipient',
      r !== undefined,
      `${want.file} wants ${w.address} got ${recipients.map(({ address }) => address)}`,
    );
    if (!r) continue;
    count(
      'status',
      r.status === w.status || (w.statusAlso ?? []).includes(r.status),
      `${want.file} ${w.address} wants ${w.status} ${w.statusAlso ?? ''} got ${r.status} (${r.diagnostic})`,
    );
    if ((w.causes ?? []).length > 0) {
      const id = r.causes[0]?.id;
      count(
        'cause',
        w.causes.includes(id),
        `${want.file} wants ${w.causes} got ${r.causes.map((c) => `${c.id}/${c.certainty}`)} (${r.diagnostic})`,
      );
      if (r.causes[0]?.certainty === 'certain') count('certain is right', w.causes.includes(id), `${want.file} ${id}`);
    }
  }
  if (want.groups !== undefined && want.kind.some(isBounce)) {
    const groups = got.flatMap((answer) => answer.groups);
    count(
      'groups',
      JSON.stringify([...groups].sort()) === JSON.stringify([...want.groups].sort()),
      `${want.file} wants ${want.groups} got ${groups}`,
    );
  }
}
for (const [what, { right, all }] of tally)
  console.log(`${what.padEnd(24)} ${right}/${all}  ${((100 * right) / all).toFixed(1)} %`);
if (!values.quiet) for (const miss of misses) console.log(miss);
