import { useMemo } from 'react';
import { words } from '../../locales/words';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { AfterPaint } from '../parts/AfterPaint';
import { below, Heading, type Level } from '../parts/Heading';
import { Checks } from './Checks';
import { WhySlot } from './closed-sections';
import { hasWhy } from './has-why';
import { isOutsider } from './outsider';
import { LookupSlot } from '../lookups/LookupSlot';
import { MicrosoftDiagnostic } from './MicrosoftDiagnostic';
import { newMessage } from './new-message';
import { otherLetters, ownerStep } from './primary-step';
import { withAdminLetters } from './admin-letters';
import { OwnerLettersSlot } from './owner-letters-slot';
import { Reason } from './Reason';
import { RoleSwitch } from './RoleSwitch';
import { roleFor, rolesOf } from './roles';
import { Section } from '../parts/Section';
import { OtherLetters, Steps } from './Steps';
import { Alternatives } from './Alternatives';
import { useFound } from './use-found';
import { UnreportedLine } from './UnreportedLine';
import { WhoCanFix } from './WhoCanFix';

const t = words.answer;

export interface CauseAnswerProps {
  readonly advice: Advice;
  readonly cause: CauseAdvice;
  readonly level: Level;
  /** False for a part that was looked at before and is kept. */
  readonly isShown: boolean;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly actions: AnswerActions;
}

/** Everything said of one cause under its headline: the reason, who can fix it, what to do, and, closed, why we think so. */
export function CauseAnswer({ advice, cause, level, isShown, role: chosen, onRole, actions }: CauseAnswerProps) {
  const roles = rolesOf(cause);
  const role = roleFor(cause, chosen);
  const { addressed, knownKind, ...found } = useFound(cause);
  const told = useMemo(() => withAdminLetters(addressed, role), [addressed, role]);
  const shared = { advice, level, actions };
  return (
    <>
      <Reason cause={cause} role={role} isListed={advice.causes.length > 1} />
      {role === 'sender' && <UnreportedLine bounce={advice.bounce} />}
      <WhoCanFix cause={cause} role={role} />
      <section>
        <div className="rd-hidden">
          <Heading level={level}>{t.steps.heading}</Heading>
        </div>
        <RoleSwitch roles={roles} role={role} onRole={onRole} />
        <Steps
          cause={told}
          role={role}
          level={level}
          mayBePrimary={isShown}
          knownKind={knownKind}
          again={newMessage(cause, advice.bounce.original)}
          atOwnerStep={
            ownerStep(cause, role) &&
            (isOutsider(cause, advice.bounce) ? (
              <p className="rd-small">{t.fromOutside}</p>
            ) : (
              <LookupSlot {...shared} place={{ part: 'owner', cause, role, ...found }} level={below(level)} />
            ))
          }
          atDnsStep={
            cause.dnsChecks !== undefined && (
              <LookupSlot {...shared} place={{ part: 'steps', cause, role, ...found }} level={below(level)} />
            )
          }
          actions={actions}
        />
        {role === 'owner' && <OwnerLettersSlot cause={cause} actions={actions} />}
        <MicrosoftDiagnostic cause={cause} bounce={advice.bounce} role={role} actions={actions} />
      </section>
      <Alternatives cause={cause} />
      <AfterPaint>
        <div className="rd-closed">
          <Checks level={level}>
            <LookupSlot {...shared} place={{ part: 'cause', cause, role, ...found }} />
          </Checks>
          <OtherLetters letters={otherLetters(told, role)} level={level} actions={actions} />
          {hasWhy(cause, role) && (
            <Section title={t.why.heading} level={level}>
              {() => <WhySlot cause={cause} role={role} bounce={advice.bounce} />}
            </Section>
          )}
        </div>
      </AfterPaint>
    </>
  );
}
