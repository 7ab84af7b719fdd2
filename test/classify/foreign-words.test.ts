// Every cause there is, in a stranger's words: whatever is made of them, no command that changes settings holds an address, a
// name or an IP address from them, and none follows where the cause is not for a stranger to state.
import { CLUES } from '../../src/causes/knowledge';
import type { CauseAdvice } from '../../src/model/advice';
import type { CauseClues } from '../../src/model/cause';
import type { Clue } from '../../src/model/clue';
import { answer, exchangeReport } from './kit';

const WHO: readonly (readonly [string, string, (said: string) => string])[] = [
  ['a stranger', 'mx.attacker.example', (said) => said],
  ['a stranger, wrapped', 'mx.attacker.example', (said) => `550 5.7.350 Remote server returned an error -> ${said}`],
  ['a look-alike', 'fabrikam-com.mail.protection.outlook.com.attacker.example', (said) => said],
  ['a look-alike of the sender’s domain', 'mail.contoso.com.attacker.example', (said) => said],
  ['an address', '[203.0.113.66]', (said) => said],
];

const isPhrase = (clue: Clue): clue is Extract<Clue, { kind: 'says' }> => clue.kind === 'says';

/** The clearest words of a cause, with its first code in front and what a stranger would smuggle in behind. */
function wordsOf({ codes, clues }: CauseClues): string {
  const [clearest] = clues.filter(isPhrase).sort((a, b) => b.rank - a.rank);
  const [code = '5.7.1'] = codes.filter((one) => !one.includes('-'));
  const reply = code.startsWith('4') ? 450 : 550;
  return `${reply} ${code} ${clearest?.phrases[0] ?? 'no'} [203.0.113.66] boss@attacker.example 'group-of-attackers'`;
}

const report = (said: string, remote: string): string =>
  exchangeReport(
    said,
    [`Remote-MTA: dns;${remote}`, `Diagnostic-Code: smtp;${said}`],
    ['--b', 'Content-Type: text/rfc822-headers', '', 'From: dana@contoso.com', 'To: jo@fabrikam.com'],
  );

const changesOf = ({ steps }: CauseAdvice): readonly string[] =>
  Object.values(steps)
    .flat()
    .flatMap((section) => section.steps)
    .flatMap(({ commands = [] }) => commands)
    .filter(({ changes }) => changes)
    .map(({ run }) => run);

const isNotForAll = new Set(
  CLUES.filter(({ statedBy, changesFrom }) => statedBy !== undefined || changesFrom !== undefined).map(({ id }) => id),
);

test.each(WHO)('said by %s', async (_who, host, wrap) => {
  const wrong: string[] = [];
  for (const cause of CLUES) {
    const { causes } = await answer(report(wrap(wordsOf(cause)), host));
    for (const named of causes)
      for (const run of changesOf(named))
        if (isNotForAll.has(named.causeId) || /203\.0\.113\.66|attacker/.test(run)) wrong.push(`${cause.id}: ${run}`);
  }
  expect(wrong).toEqual([]);
});

test('said by the service, its commands that change settings are offered', async () => {
  const words = '550 5.5.3 RESOLVER.ADR.RecipLimit; too many recipients on this message';
  const own = 'AM0PR01MB1234.eurprd01.prod.exchangelabs.com';
  const [first] = (await answer(report(words, own))).causes;
  expect(first?.causeId).toBe('too-many-recipients');
  expect(first === undefined ? [] : changesOf(first)).not.toEqual([]);
});
