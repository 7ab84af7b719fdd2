import { useCallback } from 'react';
import { words } from '../../locales/words';
import { useOnDemand } from '../parts/use-on-demand';
import type { ReportPanelProps } from './ReportPanel';

/** The place of a report on a wrong answer. It loads when somebody asks for it. */
export function ReportSlot(props: Omit<ReportPanelProps, 'english'>) {
  const { advice } = props;
  const load = useCallback(async () => {
    const { ReportPanel, answerInEnglish } = await import(/* webpackChunkName: "report-answer" */ './ReportPanel');
    return { ReportPanel, english: await answerInEnglish(advice) };
  }, [advice]);
  const loaded = useOnDemand(load);
  if (loaded === null) return null;
  if (loaded === 'failed') return <p role="alert">{words.shell.problem.notLoaded.what}</p>;
  const { ReportPanel, english } = loaded.value;
  return <ReportPanel {...props} english={english} />;
}
