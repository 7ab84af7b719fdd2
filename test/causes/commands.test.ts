import { CAUSES } from '../../src/causes/registry';
import { fillCommand } from '../../src/advise/powershell';
import type { CommandTemplate, StepTemplate } from '../../src/model/cause';
import { callsIn } from '../advise/powershell-tokens';
import table from '../fixtures/powershell-cmdlets.json';

interface Entry {
  readonly source: string;
  readonly verified: string;
  readonly commit?: string;
  readonly parameters: readonly string[];
}
const cmdlets: Readonly<Record<string, Entry>> = table.cmdlets;

const lists = CAUSES.flatMap(({ id, steps }) =>
  Object.entries(steps).map(([reader, list]: [string, readonly StepTemplate[]]) => ({ id, reader, list })),
);
const commands: readonly (readonly [string, CommandTemplate])[] = lists.flatMap(({ id, list }) =>
  list.flatMap((step) => (step.commands ?? []).map((command) => [`${id}: ${command.run}`, command] as const)),
);
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
