import { CAUSES } from '../../src/causes/registry';
import { ownerCommand } from '../../src/actions/owner-command';
import { fillCommand } from '../../src/advise/powershell';
import type { CommandTemplate, StepTemplate } from '../../src/model/cause';
import { callsIn } from '../advise/powershell-tokens';
import table from '../fixtures/powershell-cmdlets.json';

interface Entry {
  readonly source: string;
  readonly verified: string;
  readonly commit?: string;
  readonly on: string;
  readonly only?: Readonly<Record<string, string>>;
  readonly parameters: readonly string[];
}
const cmdlets: Readonly<Record<string, Entry>> = table.cmdlets;

const lists = CAUSES.flatMap(({ id, steps }) =>
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
  test('call only cmdlets that are in the table, with parameters that are in it', () => {
    const strange = commands.flatMap(([name, command]) =>
      calls(command).flatMap(({ cmdlet, parameters }) => {
        const known = cmdlets[cmdlet]?.parameters;
        if (known === undefined) return [`${name}: ${cmdlet}`];
        return parameters.filter((parameter) => !known.includes(parameter)).map((each) => `${name}: -${each}`);
      }),
    );
    expect(strange).toEqual([]);
  });

  test('run only where their cmdlets and parameters are: Exchange Online, Exchange Server, or both', () => {
    const places = (on: string): readonly string[] => (on === 'both' ? ['online', 'server'] : [on]);
    const wrong = commands.flatMap(([name, command]) =>
      calls(command).flatMap(({ cmdlet, parameters }) => {
        const { on = '', only = {} } = cmdlets[cmdlet] ?? {};
        const needed = [[cmdlet, on] as const, ...parameters.map((each) => [`-${each}`, only[each] ?? on] as const)];
        return needed
          .filter(([, where]) => !places(command.on).every((place) => places(where).includes(place)))
          .map(([what, where]) => `${name}: ${what} is ${where}, said to be ${command.on}`);
      }),
    );
    expect(wrong).toEqual([]);
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
  const entries = Object.entries(cmdlets);

  test('holds nothing that no command uses', () => {
    const used = new Map<string, Set<string>>();
    for (const [, command] of commands)
      for (const { cmdlet, parameters } of calls(command))
        used.set(cmdlet, new Set([...(used.get(cmdlet) ?? []), ...parameters]));
    const idle = entries.flatMap(([name, { parameters }]) =>
      [name, ...parameters.map((each) => `${name} -${each}`)].filter(
        (each) => !(used.has(name) && (each === name || used.get(name)?.has(each.split(' -')[1] ?? ''))),
      ),
    );
    expect(idle).toEqual([]);
  });

  test('names the page of Microsoft’s documentation for each, and how it was looked up', () => {
    for (const [name, { source, verified, commit }] of entries) {
      expect(source).toMatch(
        new RegExp(`^https://learn\\.microsoft\\.com/powershell/module/[\\w.]+/${name.toLowerCase()}$`),
      );
      expect(Object.keys(table.verified)).toContain(verified);
      if (verified === 'page' || verified === 'listed') expect(commit).toMatch(/^[0-9a-f]{8}$/);
    }
  });
});
