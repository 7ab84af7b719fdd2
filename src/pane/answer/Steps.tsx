import { enAnswer as t } from '../../locales/en-answer';
import type { ReactNode } from 'react';
import type { CauseAdvice, Letter } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { below, Heading, type Level } from '../parts/Heading';
import { LetterView } from './LetterView';
import { otherLetters, ownerStep, primaryStep, stepsOf } from './primary-step';
import { ROLES } from './RoleSwitch';
import { Section } from '../parts/Section';
import { StepItem } from './StepItem';

export interface StepsProps {
  readonly cause: CauseAdvice;
  readonly role: Role;
  /** Shows the steps of another role, from where this one has none. */
  readonly onRole: (role: Role) => void;
  readonly level: Level;
  /** Only the first cause's steps may hold the page's one primary button. */
  readonly mayBePrimary: boolean;
  /** What helps to find the group’s owner, where a step says to. */
  readonly atOwnerStep?: ReactNode;
  readonly actions: AnswerActions;
}

/** The steps of one role, numbered, and whether to send again. */
export function Steps(props: StepsProps) {
  const { cause, role, onRole, level, mayBePrimary, atOwnerStep, actions } = props;
  const primary = mayBePrimary ? primaryStep(cause, role) : null;
  const withOwner = ownerStep(cause, role);
  const sections = cause.steps[role].filter(({ steps }) => steps.length > 0);
  return (
    <>
      {sections.length === 0 && <NoStepsForRole cause={cause} role={role} onRole={onRole} />}
      {sections.map(({ heading, steps }, index) => (
        <div key={`${role} ${index}`}>
          {heading !== undefined && <Heading level={below(level)}>{heading}</Heading>}
          <ol className="rd-steps">
            {steps.map((step, number) => (
              <StepItem key={number} step={step} cause={cause} isPrimary={step === primary} actions={actions}>
                {step === withOwner && atOwnerStep}
              </StepItem>
            ))}
          </ol>
        </div>
      ))}
      {cause.missing?.[role]?.map((sentence) => (
        <p key={sentence} className="rd-small">
          {sentence}
        </p>
      ))}
      <p className="rd-retry">
        <strong>{t.retry.question}</strong> {cause.retry.helps ? t.retry.yes : t.retry.no} {cause.retry.note}
      </p>
      <OtherLetters letters={otherLetters(cause, role)} level={below(level)} actions={actions} />
    </>
  );
}

function NoStepsForRole({ cause, role, onRole }: Pick<StepsProps, 'cause' | 'role' | 'onRole'>) {
  const others = ROLES.filter((each) => each !== role && stepsOf(cause, each).length > 0);
  return (
    <>
      <p>
        {t.steps.none(role)} {others.length > 0 && t.steps.stepsFor}
      </p>
      {others.length > 0 && (
        <p className="rd-other-roles">
          {others.map((each) => (
            <button
              key={each}
              type="button"
              className="rd-plain"
              onClick={() => {
                onRole(each);
              }}
            >
              {t.steps.forRole(each)}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function OtherLetters(props: { letters: readonly Letter[]; level: Level; actions: AnswerActions }) {
  if (props.letters.length === 0) return null;
  return (
    <Section title={t.steps.otherLetters} level={props.level}>
      {() => props.letters.map((letter, index) => <LetterView key={index} letter={letter} actions={props.actions} />)}
    </Section>
  );
}
