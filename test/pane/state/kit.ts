import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import { createCommands } from '../../../src/pane/state/commands';
import { createStore } from '../../../src/pane/state/effects';
import type { Store } from '../../../src/pane/state/effects';
import { welcomeState } from '../../../src/pane/state/state';
import type { Intake } from '../../../src/sources/source';
import { fakeDiagnoser } from '../kit';

/** The whole of the pane's logic, without a page. */
export function openPane(diagnoser: Diagnoser, createListDiagnoser = (): Diagnoser => diagnoser, limitMs?: number) {
  const engines = { diagnoser, createListDiagnoser, ...(limitMs === undefined ? {} : { limitMs }) };
  const store = createStore(welcomeState, engines);
  return { store, commands: createCommands(store), state: store.state, view: () => store.state().view };
}

/** The same for lists alone. */
export const openListPane = (createListDiagnoser: () => Diagnoser, limitMs?: number) =>
  openPane(fakeDiagnoser(), createListDiagnoser, limitMs);

/** Shows a list. A single message becomes one where there may be more of them. */
export function startList({ read }: Store, intake: Intake): void {
  const isShort = intake.messages.length === 1 && intake.problems.length === 0 && intake.next === undefined;
  const more = isShort ? { next: () => new Promise<Intake>(() => undefined) } : {};
  read('dropped-file', '', () => Promise.resolve({ ...intake, ...more }));
}

/** Whatever promises were kept by now has been heard of. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await new Promise((resolve) => setImmediate(resolve));
}
