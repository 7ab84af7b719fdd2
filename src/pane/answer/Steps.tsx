import { words } from '../../locales/words';
import { useState, type ReactNode } from 'react';
import type { CauseAdvice, Letter } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { differByKind, type GroupKind } from './command-words';
import { AfterPaint } from '../parts/AfterPaint';
import { below, Heading, type Level } from '../parts/Heading';
import { LetterView } from './LetterView';
import { dnsStep, ownerStep, primaryOf } from './primary-step';
import { ResendBar } from './ResendBar';
import { Section } from '../parts/Section';
import { StepItem } from './StepItem';

const t = words.answer;

/** Steps that are drawn with the headline, as is the one with the primary button; the others follow right after. */
const AT_ONCE = 2;

export interface StepsProps {
  readonly cause: CauseAdvice;
  readonly role: Role;
  readonly level: Level;
  /** Only the cause that is shown may hold the page's one primary button. */
  readonly mayBePrimary: boolean;
  readonly again: Letter;
  /** The kind of the cause’s group, once it was looked up. */
  readonly knownKind: GroupKind | null;
  /** What helps to find the group’s owner, where a step says to. */
  readonly atOwnerStep?: ReactNode;
  /** What DNS can tell, at the step that it helps with. */
  readonly atDnsStep?: ReactNode;
  readonly actions: AnswerActions;
}

/** The steps of one role, numbered, and whether to resend. */
export function Steps(props: StepsProps) {
  const { cause, role, level, mayBePrimary, again, knownKind, atOwnerStep, atDnsStep, actions } = props;
  const [chosenKind, setKind] = useState<GroupKind>('distribution');
  const groupKind = { kind: knownKind ?? chosenKind, onKind: setKind };
  const primary = mayBePrimary ? primaryOf(cause, role) : null;
  const withOwner = ownerStep(cause, role);
  const withDns = dnsStep(cause, role);
  // What an owner can do are ways to choose from, so they have no order.
  const List = role === 'owner' ? 'ul' : 'ol';
  const sections = cause.steps[role].filter(({ steps }) => steps.length > 0);
  // Chosen once, at the first step where it matters; the steps below follow.
  const withSwitch = sections.flatMap(({ steps }) => steps).find(({ commands = [] }) => differByKind(commands));
  return (
    <>
      {sections.map(({ heading, steps }, index) => (
        <div key={`${role} ${index}`} className="rd-step-group">
          {heading !== undefined && <Heading level={below(level)}>{heading}</Heading>}
          <List className="rd-steps">
            {steps.map((step, number) => (
              <AfterPaint key={number} isAtOnce={(index === 0 && number < AT_ONCE) || step === primary?.step}>
                <StepItem
                  step={step}
                  cause={cause}
                  primary={step === primary?.step ? primary.action : null}
                  again={again}
                  groupKind={{ ...groupKind, hasSwitch: knownKind === null && step === withSwitch }}
                  actions={actions}
                >
                  {step === withOwner && atOwnerStep}
                  {step === withDns && atDnsStep}
                </StepItem>
              </AfterPaint>
            ))}
          </List>
        </div>
      ))}
      {cause.missing?.[role]?.map((sentence) => (
        <p key={sentence} className="rd-small">
          {sentence}
        </p>
      ))}
      <AfterPaint isAtOnce={sections.length === 0}>
        <ResendBar
          cause={cause}
          role={role}
          onAgain={
            primary?.action === 'new-message'
              ? null
              : () => {
                  actions.openLetter(again);
                }
          }
        />
      </AfterPaint>
    </>
  );
}

/** Letters that no step points at, closed. */
export function OtherLetters(props: { letters: readonly Letter[]; level: Level; actions: AnswerActions }) {
  if (props.letters.length === 0) return null;
  return (
    <Section title={t.steps.otherLetters} level={props.level}>
      {() => props.letters.map((letter, index) => <LetterView key={index} letter={letter} actions={props.actions} />)}
    </Section>
  );
}
