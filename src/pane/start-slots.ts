import { onDemand } from './parts/on-demand';

// Who opened a bounce in Outlook sees its answer without these.
const welcome = onDemand(async () => (await import(/* webpackChunkName: "start" */ './StartPages')).WelcomePage);
const problem = onDemand(async () => (await import(/* webpackChunkName: "start" */ './StartPages')).ProblemView);
const ways = onDemand(async () => (await import(/* webpackChunkName: "start" */ './StartPages')).Ways);

export const WelcomeSlot = welcome.Slot;
export const ProblemSlot = problem.Slot;
export const WaysSlot = ways.Slot;

export const prepareStart = (): Promise<unknown> =>
  Promise.all([welcome, problem, ways].map(({ prepare }) => prepare()));
