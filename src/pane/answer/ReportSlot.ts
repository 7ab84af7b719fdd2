import { onDemand } from '../parts/on-demand';

/** The place of a report on a wrong answer. It loads when somebody asks for it. */
export const { Slot: ReportSlot } = onDemand(
  async () => (await import(/* webpackChunkName: "report-answer" */ './ReportPanel')).ReportPanel,
);
