import fc from 'fast-check';
import { fillCommand, quotePowerShell } from '../../src/advise/powershell';
import { ownerCommand } from '../../src/actions/owner-command';
import { CAUSES } from '../../src/causes/registry';
import type { CommandTemplate, StepTemplate } from '../../src/model/cause';
import { hostileText, HOSTILE, nameOf } from './hostile-text';
import { tokenise, type Token } from './powershell-tokens';

const templates: readonly CommandTemplate[] = [
  ...new Map(
    CAUSES.flatMap(({ steps }) =>
      Object.values(steps).flatMap((list: readonly StepTemplate[]) => list.flatMap(({ commands = [] }) => commands)),
    ).map((command) => [command.run, command]),
  ).values(),
];
const PLACEHOLDERS = ['recipient', 'group', 'sender', 'senderDomain', 'recipientDomain', 'ip'] as const;

/** Values that are fit for a command, each told from the template's own words. */
const ORDINARY = 'ordinary@contoso.com';
const FIT = {
  recipient: ORDINARY,
  group: ORDINARY,
  sender: ORDINARY,
  senderDomain: 'ordinary.contoso.com',
  recipientDomain: 'ordinary.contoso.com',
  ip: '192.0.2.99',
  vouchedIp: '192.0.2.99',
};
const FIT_TEXTS: readonly string[] = Object.values(FIT);
const STAND_IN = /^<(?:recipient address|group address|sender address|sender domain|recipient domain|IP address)>$/;

const filledWith = (template: CommandTemplate, value: string): readonly Token[] =>
  tokenise(
    fillCommand(template, [
      value === ORDINARY ? FIT : Object.fromEntries([...PLACEHOLDERS, 'vouchedIp'].map((name) => [name, value])),
    ]).run,
  );

/** The command of the owner look-up fills itself in. */
const ownerTokens = (isMicrosoft365: boolean, value: string): readonly Token[] =>
  tokenise(ownerCommand(value, isMicrosoft365).run);

/** What can be seen of a text: for comparing where controls, marks and blanks may have gone. */
const seen = (text: string): string => text.replace(/[\p{C}\p{Z}\p{DI}\ufffd]/gu, '');

/**
 * Tokens that are not what they should be: all must be the same as with an ordinary value, but where that stood, one
 * literal has to hold the hostile one.
 */
const strangeTokens = (template: CommandTemplate, value: string): readonly unknown[] =>
  strangeIn((each) => filledWith(template, each), value);

function strangeIn(fill: (value: string) => readonly Token[], value: string): readonly unknown[] {
  const tokens = fill(value);
  const ordinary = fill(ORDINARY);
  const isRight = (token: Token, i: number): boolean => {
    const before = ordinary[i];
    if (before?.kind !== 'literal' || !FIT_TEXTS.includes(before.text))
      return JSON.stringify(token) === JSON.stringify(before);
    if (token.kind !== 'literal' || token.text.length > 320) return false;
    return value.length > 300 || STAND_IN.test(token.text) || seen(token.text) === seen(value);
  };
  const strange: unknown[] = tokens.filter((token, i) => !isRight(token, i));
  return tokens.length === ordinary.length ? strange : [...strange, `${tokens.length} tokens of ${ordinary.length}`];
}

describe('a hostile value in a command', () => {
  test.each(HOSTILE.map((value) => [nameOf(value), value]))(
    '%s arrives as one literal in every command there is',
    (_, value) => {
      expect(templates.flatMap((template) => strangeTokens(template, value))).toEqual([]);
      for (const isMicrosoft365 of [true, false])
        expect(strangeIn((each) => ownerTokens(isMicrosoft365, each), value)).toEqual([]);
    },
  );

  test('whatever it is, it arrives as one literal', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom(...templates), (value, template) => {
        expect(strangeTokens(template, value)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('an address with an ordinary apostrophe arrives unchanged', () => {
    expect(tokenise(quotePowerShell("o'hara@contoso.com"))).toEqual([{ kind: 'literal', text: "o'hara@contoso.com" }]);
  });

  test('is one line, with nothing in it that turns text round', () => {
    expect(quotePowerShell('a@b.com\r\nRemove-Mailbox\u202eboss')).toBe("'a@b.com Remove-Mailbox boss'");
  });

  test('is cut where it is longer than any address, with a mark so that it names nobody', () => {
    expect(quotePowerShell('x'.repeat(10_000))).toBe(`'${'x'.repeat(316)} […]'`);
  });
});

describe('a value that is not what its place needs', () => {
  const template = (run: string, changes = true): CommandTemplate => ({ run, on: 'both', changes, note: 'Note.' });

  test.each([
    ['{sender}', '@', "'<sender address>'"],
    ['{sender}', 'Kim', "'<sender address>'"],
    ['{sender}', 'kim@fabrikam.com', "'kim@fabrikam.com'"],
    ['{recipient}', 'All Staff', "'<recipient address>'"],
    ['{recipient}', "o'neil@fabrikam.com", "'o''neil@fabrikam.com'"],
    ['{group}', 'All Staff', "'All Staff'"],
    ['{group}', 'all\u200b@fabrikam.com', "'all @fabrikam.com'"],
    ['{senderDomain}', 'localhost', "'<sender domain>'"],
    ['{recipientDomain}', 'a b.com', "'<recipient domain>'"],
    ['{recipientDomain}', 'fabrikam.com', "'fabrikam.com'"],
    ['{ip}', '0.0.0.0/0', "'<IP address>'"],
    ['{ip}', '999.0.2.1', "'<IP address>'"],
    ['{ip}', '2001:db8::1', "'2001:db8::1'"],
  ])('leaves a stand-in: %s with %j is %s', (place, value, expected) => {
    const name = place.slice(1, -1);
    expect(fillCommand(template(`Get-X ${place}`, false), [{ [name]: value }]).run).toBe(`Get-X ${expected}`);
  });
});

test('no command of ours works anything out inside a string of its own', () => {
  const expanding = templates.filter(({ run }) =>
    tokenise(run.replaceAll(/\{[a-zA-Z]+\}/g, "''")).some((token) => token.kind === 'string' && token.expands),
  );
  expect(expanding).toEqual([]);
});

test('a command is written once for each recipient, with a stand-in where a value is missing', () => {
  const template = {
    run: 'Get-Mailbox -Identity {recipient} -Filter {ip}',
    on: 'both',
    changes: false,
    note: '',
  } as const;
  expect(fillCommand(template, [{ recipient: 'a@b.com' }, { recipient: 'c@d.com', ip: '192.0.2.1' }]).run).toBe(
    "Get-Mailbox -Identity 'a@b.com' -Filter '<IP address>'\nGet-Mailbox -Identity 'c@d.com' -Filter '192.0.2.1'",
  );
});

describe('the tokeniser these tests trust', () => {
  const kinds = (source: string): readonly string[] => tokenise(source).map(({ kind, text }) => `${kind} ${text}`);

  test.each([
    ["Get-X -A 'b c' | Y", ['word Get-X', 'parameter A', 'literal b c', 'mark |', 'word Y']],
    ["'it''s' \u2018a\u2019\u201bb\u201a", ["literal it's", 'literal a\u201bb']],
    ['"a`"b" "x""y"', ['string a"b', 'string x"y']],
    ["@{Add='x'}", ['mark @{', 'word Add', 'mark =', 'literal x', 'mark }']],
    [
      '(Get-Date).AddDays(-10)',
      ['mark (', 'word Get-Date', 'mark )', 'word .AddDays', 'mark (', 'number -10', 'mark )'],
    ],
    ['\u2013Force a;b\nc', ['parameter Force', 'word a', 'mark ;', 'word b', 'line-end ', 'word c']],
    ['{$_.State -eq "On"} # no', ['mark {', 'variable $_.State', 'operator eq', 'string On', 'mark }', 'comment # no']],
  ])('reads %s', (source, expected) => {
    expect(kinds(source)).toEqual(expected);
  });

  test.each(["'a", '"a', 'a\0b', '(a', 'a`b'])('refuses %j', (source) => {
    expect(() => tokenise(source)).toThrow();
  });

  test('sees the quoting that is wrong: a quote left single, and double quotes that expand', () => {
    expect(kinds("-Identity 'a'; Remove-Mailbox 'b'")).toContain('word Remove-Mailbox');
    expect(tokenise('"$(Remove-Mailbox b)"')).toEqual([{ kind: 'string', text: '$(Remove-Mailbox b)', expands: true }]);
  });
});

test.each([
  ['Revoke-MgUserSignInSession -UserId {sender}', 'graph'],
  ['Get-MgUser -UserId {sender}', 'graph'],
  ['Get-Mailbox -Identity {recipient}', 'online'],
])('%s runs in: %s', (run, on) => {
  expect(fillCommand({ run, on: 'online', changes: false, note: 'A note.' }, [FIT]).on).toBe(on);
});
