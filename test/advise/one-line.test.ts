import MarkdownIt from 'markdown-it';
import { advise } from '../../src/advise/advise';
import { adviceAsMarkdown, adviceAsText, adviceForHelpDesk } from '../../src/advise/report';
import { CAUSES } from '../../src/causes/registry';
import type { Advice } from '../../src/model/advice';
import type { Authenticity } from '../../src/model/bounce';
import type { Role } from '../../src/model/cause';
import type { Finding } from '../../src/model/finding';
import { evidence, statement } from '../statement-kit';
import { bounce } from './kit';

/** A bounce that says the same wherever it says anything, and the answer to it. */
function answerTo(value: string, causeId: string, verdict: Authenticity['verdict'] = 'unknown'): Advice {
  const cause = CAUSES.find(({ id }) => id === causeId);
  if (cause === undefined) throw new Error(`no cause ${causeId}`);
  const one = {
    address: value,
    displayName: value,
    action: 'failed',
    status: value,
    reply: 550,
    diagnostic: value,
    remoteMta: value,
    refusedBy: { speaker: 'remote', host: value },
    passages: [statement(value)],
  } as const;
  const said = bounce({
    language: value,
    reportingMta: value,
    recipients: [one, { ...one, address: null }, { ...one, action: 'delayed' }],
    original: { messageId: value, subject: value, from: `${value}@x`, to: [value], date: value, headers: value },
    hops: [{ from: value, by: value, with: value, at: null, delaySeconds: null }],
    text: value,
    warnings: [value],
  });
  const finding: Finding = { cause, certainty: 'certain', evidence: [evidence(value)], isForeign: false };
  const findings = [0, 1].map((recipient) => ({ recipient, findings: [finding] }));
  return advise(said, findings, { verdict, reasons: [value] }, [cause]);
}

const CHOSEN = ['group-sender-not-allowed', 'transport-rule-reject', 'dnsbl-ip', 'unknown'];
const ROLES: readonly Role[] = ['sender', 'owner', 'admin'];

describe.each([
  ['line feeds', 'x\r\n\n## Steps\n1. evil'],
  ['Unicode line ends', 'x\u2028## Steps\u20291. evil\u0085## Steps\u000b## Steps\u000c## Steps'],
  ['unseen characters', 'x\u202e\u00ad\u{e0041}\u0007\u009b\n\u200b## Steps\n\u20601. evil'],
])('a value with %s', (_, value) => {
  test.each(CHOSEN)('begins no line of any report or letter: %s', (causeId) => {
    const advice = answerTo(value, causeId);
    const letters = advice.causes.flatMap((cause) => cause.letters);
    const outputs = [
      adviceAsText(answerTo(value, causeId, 'suspicious'), 'admin'),
      adviceAsMarkdown(answerTo(value, causeId, 'suspicious'), 'admin'),
      ...ROLES.flatMap((role) => [adviceAsText(advice, role), adviceAsMarkdown(advice, role)]),
      adviceForHelpDesk(advice),
      ...letters.flatMap(({ subject, body }) => [subject, body]),
    ];
    for (const output of outputs) {
      expect(output).not.toMatch(/^[ \t]*(?:## Steps|1\. evil)/m);
      // oxlint-disable-next-line no-control-regex -- what must not be there
      expect(output).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u2028-\u202e\u200b\u2060\u{e0041}]/u);
    }
  });
});

const RENDERERS = [
  new MarkdownIt('commonmark'),
  new MarkdownIt({ html: true, linkify: true }),
  new MarkdownIt('commonmark', { html: true }),
];

describe.each([
  '![x](https://evil.example/a.png)',
  '[x](https://evil.example)',
  'https://evil.example/path www.evil.example evil.com jo@evil.com',
  '<https://evil.example> <a@evil.example> <b>x</b> <img src=https://evil.example>',
  '`` ` ``` <b>x</b> `https://evil.example`',
  '\\`<b>\\` \\[x](//evil.example)',
  'x\n\n[y]: https://evil.example\n[y]',
  '&lt;b&gt; &#x5b;x](https://evil.example)',
  '~~~\n```\n# x\n---\n===\n| a |\n|---|',
  '=== --- 1. x',
  'mailto:jo@evil.example xmpp:a@evil.example //evil.example //localhost',
])('a value of %j in Markdown', (value) => {
  test.each(CHOSEN)('gives no link, picture or HTML to a renderer: %s', (causeId) => {
    const advice = answerTo(value, causeId);
    for (const role of ROLES)
      for (const renderer of RENDERERS) {
        const html = renderer.render(adviceAsMarkdown(advice, role));
        expect(html).not.toMatch(/<(?!\/?(?:h1|h2|p|ul|ol|li|code|pre|blockquote|a)\b)/);
        expect(html).not.toMatch(/(?:href|src)="[^"]*evil/);
        expect(html).not.toMatch(/<a (?!href="https:\/\/[\w.-]+\.[a-z]+(?:[/"]))/);
      }
  });
});

test('a command of a numbered step is code inside that step, whatever stands in it', () => {
  const advice = answerTo('All ```` Staff', 'group-sender-not-allowed');
  const html = RENDERERS[0]?.render(adviceAsMarkdown(advice, 'admin')) ?? '';
  expect(html).toMatch(/<li>(?:(?!<\/li>)[\s\S])*<pre><code>Get-Recipient -Identity 'All ```` Staff' \|/);
  // No command stands outside of code.
  expect(html.replace(/<pre><code>[\s\S]*?<\/code><\/pre>/g, '')).not.toMatch(/(?:Get|Set)-\w+ -Identity/);
});
