import { useCallback, useMemo, useState } from 'react';
import { words } from '../../locales/words';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { addressLetters, type LetterAddressees, type FoundOwners } from '../lookups/found-owners';
import { below, Heading, type Level } from '../parts/Heading';
import { LookupSlot } from '../lookups/LookupSlot';
import { otherLetters, ownerStep } from './primary-step';
import { rolesOf, RoleSwitch } from './RoleSwitch';
import { Section } from '../parts/Section';
import { OtherLetters, Steps } from './Steps';
import { Verdict } from './Verdict';
import { visible } from '../parts/visible-text';
import { WhoCanFix } from './WhoCanFix';
import { Why } from './Why';

const t = words.answer;

export interface CauseAnswerProps {
  readonly advice: Advice;
  readonly cause: CauseAdvice;
  readonly level: Level;
  readonly role: Role;
  readonly onRole: (role: Role) => void;
  readonly actions: AnswerActions;
}

/** Everything said of one cause under its verdict: the reason, who can fix it, what to do, and, closed, why we think so. */
export function CauseAnswer({ advice, cause, level, role: chosen, onRole, actions }: CauseAnswerProps) {
  const roles = rolesOf(cause);
  // Nobody is sent to an empty page: who chose a role without steps here sees those of who can act.
  const role = roles.includes(chosen) ? chosen : (roles[0] ?? chosen);
  const [found, setFound] = useState<FoundOwners>(new Map());
  const addressed = useMemo(() => addressLetters(cause, found), [cause, found]);
  const onOwners = useCallback((name: string, owners: LetterAddressees) => {
    setFound((before) => new Map(before).set(name.toLowerCase(), owners));
  }, []);
  const shared = { advice, level, actions };
  return (
    <>
      <p className="rd-reason">{visible(cause.meaning)}</p>
      <Verdict cause={cause} isOneOfSeveral={advice.causes.length > 1} />
      <WhoCanFix fixableBy={cause.fixableBy} role={role} />
      <section>
        <div className="rd-hidden">
          <Heading level={level}>{t.steps.heading}</Heading>
        </div>
        <RoleSwitch roles={roles} role={role} onRole={onRole} />
        <Steps
          cause={addressed}
          role={role}
          level={level}
          mayBePrimary={cause === advice.causes[0]}
          atOwnerStep={
            ownerStep(cause, role) && (
              <LookupSlot {...shared} place={{ part: 'owner', cause, role, onOwners }} level={below(level)} />
            )
          }
          actions={actions}
        />
      </section>
      <LookupSlot {...shared} place={{ part: 'cause', cause, role, onOwners }} />
      <div className="rd-closed">
        <OtherLetters letters={otherLetters(addressed, role)} level={level} actions={actions} />
        <Section title={t.why.heading} level={level}>
          {() => <Why cause={cause} bounce={advice.bounce} />}
        </Section>
      </div>
    </>
  );
}
