import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOLD } from './kit';
import { ownerCommand } from '../../src/actions/owner-command';
import { fillCommand } from '../../src/advise/powershell';
import type { CommandTemplate, StepTemplate } from '../../src/model/cause';
import { callsIn } from '../advise/powershell-tokens';

interface Cmdlet {
  /** O: Exchange Online; S: Exchange Server; nothing: Security & Compliance PowerShell. */
  readonly on: string;
  readonly params: readonly string[];
  /** Parameters that aren’t everywhere the cmdlet is. */
  readonly only?: Readonly<Record<string, string>>;
}
interface Table {
  readonly windows: Readonly<Record<string, readonly string[]>>;
  readonly exchange: Readonly<Record<string, Cmdlet>>;
}
// Read, not imported: the compiler would work out a type for each of its 1,400 cmdlets.
const table = JSON.parse(readFileSync(join(__dirname, '../fixtures/powershell-cmdlets.json'), 'utf8')) as Table;

type Platform = 'online' | 'server';
const BOTH: readonly Platform[] = ['online', 'server'];

const platforms = (on: string): readonly Platform[] =>
  BOTH.filter((each) => (each === 'online' ? on === '' || on.includes('O') : on.includes('S')));

/** Where a cmdlet, or a parameter of it, is; nowhere if the documentation doesn’t know it. */
function whereIs(cmdlet: string, parameter?: string): readonly Platform[] {
  const ofWindows = table.windows[cmdlet];
  if (ofWindows !== undefined) return parameter === undefined || ofWindows.includes(parameter) ? BOTH : [];
  const entry = table.exchange[cmdlet];
  if (entry === undefined) return [];
  if (parameter === undefined || entry.params.includes(parameter)) return platforms(entry.on);
  const only = entry.only?.[parameter];
  return only === undefined ? [] : platforms(only);
}

const lists = TOLD.flatMap(({ id, steps }) =>
  Object.entries(steps).map(([reader, list]: [string, readonly StepTemplate[]]) => ({ id, reader, list })),
);
const inCauses = lists.flatMap(({ id, list }) =>
  list.flatMap((step) => (step.commands ?? []).map((command) => [`${id}: ${command.run}`, command] as const)),
);
const commands: readonly (readonly [string, CommandTemplate])[] = [
  ...inCauses,
  ...[true, false].map((isMicrosoft365) => {
    const command = ownerCommand('{group}', isMicrosoft365);
    return [`owner look-up: ${command.run}`, command] as const;
  }),
];
const calls = (command: CommandTemplate) => callsIn(fillCommand(command, [{}]).run);

describe('the commands of the causes', () => {
  /** Each cmdlet and parameter of each command, with where the documentation has it. */
  const used = commands.flatMap(([name, command]) =>
    calls(command).flatMap(({ cmdlet, parameters }) => [
      { name, on: command.on, what: cmdlet, where: whereIs(cmdlet) },
      ...parameters.map((each) => ({ name, on: command.on, what: `-${each}`, where: whereIs(cmdlet, each) })),
    ]),
  );

  test('call only cmdlets and parameters that Microsoft documents', () => {
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter(({ where }) => where.length === 0).map(({ name, what }) => `${name}: ${what}`)).toEqual([]);
  });

  test('run only where their cmdlets and parameters are: Exchange Online, Exchange Server, or both', () => {
    const wrong = used.filter(
      ({ on, where }) =>
        where.length > 0 && !BOTH.every((each) => (on !== 'both' && on !== each) || where.includes(each)),
    );
    expect(wrong.map(({ name, on, what, where }) => `${name}: ${what} is ${where.join()}, said to be ${on}`)).toEqual(
      [],
    );
  });

  test('change something only where they say so, and say so where they do', () => {
    const wrong = commands.filter(([, command]) => {
      const changing = calls(command).some(
        ({ cmdlet }) => !/^(?:Get|Test|Resolve|Validate)-|-Object$|^Format-/.test(cmdlet),
      );
      return changing !== command.changes;
    });
    expect(wrong.map(([name]) => name)).toEqual([]);
  });

  test('check before they fix, in each step; and no reader’s first command changes anything', () => {
    const wrong = lists.flatMap(({ id, reader, list }) => {
      const first = list.find(({ commands: some }) => some !== undefined)?.commands?.[0];
      const mixed = list.filter(({ commands: some = [] }) => {
        const fix = some.findIndex(({ changes }) => changes);
        return fix !== -1 && some.slice(fix).some(({ changes }) => !changes);
      });
      return [
        ...(first?.changes === true ? [`${id}, ${reader}: begins with ${first.run}`] : []),
        ...mixed.map(({ text }) => `${id}, ${reader}: ${text}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('say in one sentence what to expect', () => {
    expect(commands.filter(([, { note }]) => !/^\S.{5,140}[.]$/.test(note)).map(([name]) => name)).toEqual([]);
  });
});

describe('a command on a group', () => {
  const steps = lists.flatMap(({ id, list }) =>
    list.map(({ commands: some = [] }) => ({ id, runs: some.map(({ run }) => run) })),
  );
  const isAbout = (noun: string) => (run: string) => new RegExp(`-${noun}(?:Member|Links)? -Identity`).test(run);

  test('is given for both kinds of group, in the same step', () => {
    const wrong = steps.filter(
      ({ runs }) => runs.some(isAbout('DistributionGroup')) && !runs.some(isAbout('UnifiedGroup')),
    );
    expect(wrong.map(({ id, runs }) => `${id}: ${runs.join()}`)).toEqual([]);
  });

  test.each([
    'group-sender-not-allowed',
    'moderation-rejected',
    'large-group-restrictions',
    'dl-expansion-blocked',
    'group-auth-required',
    'invalid-content',
  ])('of %s begins with the question what kind of group it is', (id) => {
    const [first] = steps.filter((step) => step.id === id).flatMap(({ runs }) => runs);
    expect(first).toBe('Get-Recipient -Identity {group} | Format-List DisplayName,RecipientTypeDetails');
  });

  test('labels each of the two', () => {
    const unlabelled = inCauses.filter(
      ([, { run, note }]) =>
        (isAbout('UnifiedGroup')(run) && !/^Microsoft 365 group|True in the first line/.test(note)) ||
        (isAbout('DistributionGroup')(run) && !note.startsWith('Distribution list')),
    );
    expect(unlabelled.map(([name]) => name).filter((name) => !name.startsWith('m365-group'))).toEqual([]);
  });
});

describe('a command that adds to an accept list', () => {
  const adding = inCauses.filter(([, { run }]) => run.includes('-AcceptMessagesOnlyFromSendersOrMembers @{Add='));

  test('warns that an empty list lets everybody write', () => {
    expect(adding.length).toBeGreaterThan(5);
    expect(adding.filter(([, { note }]) => !note.includes('If the list was empty, everybody could write'))).toEqual([]);
  });

  test('comes with one that takes the sender off the reject list of the same', () => {
    const all = new Set<string>(inCauses.map(([name]) => name));
    const without = adding.map(([name]) =>
      name.replace('-AcceptMessagesOnlyFromSendersOrMembers @{Add=', '-RejectMessagesFromSendersOrMembers @{Remove='),
    );
    expect(without.filter((name) => !all.has(name))).toEqual([]);
  });
});

describe('the table of cmdlets', () => {
  test.each([
    ['Set-Mailbox', undefined, BOTH],
    ['Set-OutboundConnector', 'SmtpDaneMode', ['online']],
    ['Set-SendConnector', 'Fqdn', ['server']],
    ['Set-TransportConfig', 'SmtpClientAuthenticationDisabled', ['online']],
    ['Set-Mailbox', 'ArchiveQuota', ['server']],
    ['Get-DlpCompliancePolicy', undefined, ['online']],
    ['Set-Mailbox', 'NoSuchParameter', []],
    ['Get-NoSuchCmdlet', undefined, []],
  ] as const)('says where %s %s is', (cmdlet, parameter, expected) => {
    expect(whereIs(cmdlet, parameter)).toEqual(expected);
  });
});
