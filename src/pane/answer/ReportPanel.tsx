import { TextField } from '@fluentui/react/lib/TextField';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { prepareReport } from '../../actions/report-answer';
import { currentLanguage } from '../../locales/language';
import { words } from '../../locales/words';
import type { Advice, EnglishAnswer } from '../../model/advice';
import { loadEngine } from '../engine/load-engine';
import type { AnswerActions } from './answer-actions';
import { Button } from '../parts/Button';
import { Heading } from '../parts/Heading';
import { Mono } from '../parts/Mono';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface ReportPanelProps {
  readonly advice: Advice;
  readonly address: string;
  /** What the answer says in English; null where that can’t be had. */
  readonly english: EnglishAnswer | null;
  readonly actions: AnswerActions;
  readonly onClose: () => void;
}

const ROWS = 12;

/** All that a report on a wrong answer would say, to read and change before it opens as a message. */
export function ReportPanel({ advice, address, english, actions, onClose }: ReportPanelProps) {
  const [report, setReport] = useState(() => prepareReport(advice, address, english));
  const id = useId();
  const [place, close] = useFocusInside(onClose);
  return (
    <section ref={place} className="rd-report" aria-labelledby={id} tabIndex={-1}>
      <Heading level={2} id={id}>
        {t.report.heading}
      </Heading>
      <p>{t.report.lead}</p>
      <p className="rd-small">
        {t.steps.to}: <Mono text={address} />
      </p>
      <p className="rd-small">
        {t.steps.subject}: {visible(report.subject)}
      </p>
      <TextField
        multiline
        dir="auto"
        rows={ROWS}
        value={visible(report.body)}
        ariaLabel={t.steps.textOf({ name: report.name })}
        onChange={(_, body = '') => {
          setReport({ ...report, body });
        }}
      />
      <div className="rd-buttons">
        <Button
          isPrimary
          onClick={() => {
            actions.openLetter(report);
            close();
          }}
        >
          {t.report.open}
        </Button>
        <Button onClick={close}>{words.shell.reading.cancel}</Button>
      </div>
    </section>
  );
}

/** Those who read the report may not read the person’s language. Null without the engine's file: then the codes have to do. */
export async function answerInEnglish({ headline, authenticity, bounce }: Advice): Promise<EnglishAnswer | null> {
  if (currentLanguage() === 'en') return { headline, reasons: authenticity.reasons };
  const engine = await loadEngine().catch(() => null);
  return engine?.answerInEnglish(bounce) ?? null;
}

/** The focus goes into the panel, and back to where it came from. */
function useFocusInside(onClose: () => void) {
  const place = useRef<HTMLElement>(null);
  const before = useRef<Element | null>(null);
  // Before anybody can type: a focus that moves later would swallow what is typed.
  useLayoutEffect(() => {
    before.current = document.activeElement;
    place.current?.focus();
  }, []);
  const close = (): void => {
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true });
    onClose();
  };
  return [place, close] as const;
}
