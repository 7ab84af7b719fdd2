// Does the cost of reading grow with the size, and no faster? Prints ratios of times measured in this one run; nothing
// here passes or fails. Usage: npm run bench
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import engine from '../dist/engine.js';

const { diagnose, examine } = engine;

const encode = (text) => new TextEncoder().encode(text);
const lines = (...text) => text.join('\r\n');

function report(recipients, padding = 0) {
  const names = Array.from({ length: recipients }, (_, i) => `user${i}@contoso.com`);
  const said = "Remote Server returned '550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized'";
  return encode(
    lines(
      'From: <postmaster@contoso.com>',
      'Subject: Undeliverable: plan',
      'X-MS-Exchange-Message-Is-Ndr:',
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Delivery has failed to these recipients or groups:',
      '',
      ...names.flatMap((name) => [`${name}<mailto:${name}>`, 'You may not write to this restricted group.', '']),
      'Diagnostic information for administrators:',
      '',
      'Generating server: mail.contoso.com',
      '',
      ...names.flatMap((name) => [name, said, '']),
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns;mail.contoso.com',
      '',
      ...names.flatMap((name) => [
        `Final-Recipient: rfc822;${name}`,
        'Action: failed',
        'Status: 5.7.1',
        'Diagnostic-Code: smtp;550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized',
        '',
      ]),
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: a@contoso.com',
      'Subject: plan',
      'Message-ID: <1@contoso.com>',
      '',
      'x'
        .repeat(76)
        .concat('\r\n')
        .repeat(Math.ceil(padding / 78)),
      '--b--',
    ),
  );
}

async function median(bytes, runs = 15) {
  const times = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await diagnose({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[runs >> 1];
}

const small = report(10);
await median(small, 100); // warm up
const rows = [
  ['10 recipients', small],
  ['100 recipients', report(100)],
  ['1,000 recipients', report(1000)],
  ['10,000 recipients', report(10_000)],
  ['10 recipients, padded to 1 MB', report(10, 1 << 20)],
  ['10 recipients, padded to 10 MB', report(10, 10 << 20)],
  ['10 recipients, padded to 50 MB', report(10, 50 << 20)],
];
const base = await median(small, 51);
console.log(
  `${'input'.padEnd(34)} ${'size'.padStart(9)} ${'times the size'.padStart(15)} ${'times the time'.padStart(15)} ${'ms'.padStart(9)}`,
);
for (const [name, bytes] of rows) {
  const time = await median(bytes, bytes.length > 1e6 ? 5 : 15);
  console.log(
    `${name.padEnd(34)} ${`${(bytes.length / 1024).toFixed(0)} KB`.padStart(9)} ${(bytes.length / small.length).toFixed(1).padStart(15)} ${(time / base).toFixed(1).padStart(15)} ${time.toFixed(2).padStart(9)}`,
  );
}
const samples = JSON.parse(readFileSync(new URL('../test/fixtures/samples/expected.json', import.meta.url), 'utf8'));
const mails = samples.map(
  ({ file }) => new Uint8Array(readFileSync(new URL(`../test/fixtures/samples/${file}`, import.meta.url))),
);
for (const [name, read] of Object.entries({ examine, diagnose })) {
  const each = [];
  for (let pass = 0; pass < 15; pass++) {
    const start = performance.now();
    for (const bytes of mails) await read({ kind: 'unknown', bytes, origin: { door: 'command-line' } });
    each.push((performance.now() - start) / mails.length);
  }
  const median = each.sort((a, b) => a - b)[7].toFixed(3);
  console.log(`samples, ${name}: ${median} ms a message (median of 15 passes over ${mails.length})`);
}

// Text made to be slow: twice as much of it should take about twice the time.
const SLOW = {
  letters: 'a',
  blanks: ' ',
  'blank lines': '\n',
  'at signs': '@',
  dots: '.',
  brackets: '<[(',
  'half codes': '5.7.1.',
  'reply codes': '550 ',
  'addresses without end': '<a@b.co> ',
  'returned quotes': "returned '",
  labels: 'Error: ',
  'headline without end': 'your message to a@',
  'received lines': 'Received: from a by b; x\n',
};
const DAEMON = 'From: MAILER-DAEMON@contoso.com\r\nSubject: Undeliverable: x\r\n\r\n';
const HALF = 1 << 17;
for (const [name, piece] of Object.entries(SLOW)) {
  const [once, twice] = [HALF, 2 * HALF].map((length) =>
    encode(DAEMON + piece.repeat(Math.ceil(length / piece.length))),
  );
  const ratio = (await median(twice, 7)) / (await median(once, 7));
  console.log(`slow text, ${name}: twice the size, ${ratio.toFixed(1)} times the time`);
}
