import { withWords } from '../locales/language';
import { onDemand } from './parts/on-demand';

// Who opened a bounce in Outlook sees its answer without these.
const loadPages = () => withWords(import(/* webpackChunkName: "start" */ './StartPages'));
const welcome = onDemand(async () => (await loadPages()).WelcomePage);
const problem = onDemand(async () => (await loadPages()).ProblemView);
const otherWays = onDemand(async () => (await loadPages()).OtherWays);

export const WelcomeSlot = welcome.Slot;
export const ProblemSlot = problem.Slot;
export const OtherWaysSlot = otherWays.Slot;

export const prepareStart = (): Promise<unknown> =>
  Promise.all([welcome, problem, otherWays].map(({ prepare }) => prepare()));
