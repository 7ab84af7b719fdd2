import { words } from '../../locales/words';
import { useOnDemand } from '../parts/use-on-demand';
import type { ReportPanelProps } from './ReportPanel';

const load = () => import(/* webpackChunkName: "report-answer" */ './ReportPanel');

/** The place of a report on a wrong answer. It loads when somebody asks for it. */
export function ReportSlot(props: ReportPanelProps) {
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  if (loaded === 'failed') return <p role="alert">{words.shell.problem.notLoaded.what}</p>;
  const { ReportPanel } = loaded.value;
  return <ReportPanel {...props} />;
}
