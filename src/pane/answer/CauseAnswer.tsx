import { enAnswer as t } from '../../locales/en-answer';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { Heading, type Level } from './Heading';
import { RoleSwitch } from './RoleSwitch';
import { Steps } from './Steps';
import { Verdict } from './Verdict';
import { WhoCanFix } from './WhoCanFix';
import { Why } from './Why';

export interface CauseAnswerProps {
  readonly advice: Advice;
  readonly cause: CauseAdvice;
  readonly level: Level;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly actions: AnswerActions;
}

/** Everything said of one cause under its verdict: who can fix it, what to do, and why we think so. */
export function CauseAnswer({ advice, cause, level, role, onRole, actions }: CauseAnswerProps) {
  const isOneOfSeveral = advice.causes.length > 1;
  return (
    <>
      <Verdict cause={cause} isOneOfSeveral={isOneOfSeveral} />
      <WhoCanFix fixableBy={cause.fixableBy} role={role} level={level} />
      <section>
        <Heading level={level}>{t.steps.heading}</Heading>
        <RoleSwitch role={role} onRole={onRole} />
        <Steps
          cause={cause}
          role={role}
          level={level}
          mayBePrimary={cause === advice.causes[0]}
          isSuspicious={advice.authenticity.verdict === 'suspicious'}
          actions={actions}
        />
      </section>
      <Why cause={cause} bounce={advice.bounce} level={level} />
    </>
  );
}
