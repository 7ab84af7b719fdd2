import { useCallback, useMemo, useRef, useState } from 'react';
import { enAnswer as t } from '../../locales/en-answer';
import type { Advice, CauseAdvice } from '../../model/advice';
import type { Role } from '../../model/cause';
import type { AnswerActions } from './answer-actions';
import { addressLetters, type LetterAddressees, type FoundOwners } from '../lookups/found-owners';
import { Breakable } from '../parts/Breakable';
import { below, Heading, type Level } from '../parts/Heading';
import { LookupSlot } from '../lookups/LookupSlot';
import { ownerStep } from './primary-step';
import { ROLES, RoleSwitch } from './RoleSwitch';
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
  const group = useRef<HTMLDivElement>(null);
  const [found, setFound] = useState<FoundOwners>(new Map());
  const addressed = useMemo(() => addressLetters(cause, found), [cause, found]);
  const onOwners = useCallback((name: string, owners: LetterAddressees) => {
    setFound((before) => new Map(before).set(name.toLowerCase(), owners));
  }, []);
  const step = ownerStep(cause, role);
  const switchTo = (next: Role): void => {
    // The pressed button disappears with its sentence. The focus moves to the one that stays.
    const button = group.current?.children[ROLES.indexOf(next)];
    if (button instanceof HTMLElement) button.focus();
    onRole(next);
  };
  return (
    <>
      <Verdict cause={cause} isOneOfSeveral={isOneOfSeveral} />
      {cause.refusedBy !== undefined && (
        <p>
          <Breakable text={cause.refusedBy} />
        </p>
      )}
      <WhoCanFix fixableBy={cause.fixableBy} role={role} level={level} />
      <section>
        <Heading level={level}>{t.steps.heading}</Heading>
        <RoleSwitch role={role} onRole={onRole} group={group} />
        <Steps
          cause={addressed}
          role={role}
          onRole={switchTo}
          level={level}
          mayBePrimary={cause === advice.causes[0]}
          atOwnerStep={
            step && (
              <LookupSlot
                place={{ part: 'owner', cause, role, onOwners }}
                advice={advice}
                level={below(level)}
                actions={actions}
              />
            )
          }
          actions={actions}
        />
      </section>
      <LookupSlot place={{ part: 'cause', cause, role, onOwners }} advice={advice} level={level} actions={actions} />
      <Why cause={cause} bounce={advice.bounce} level={level} />
    </>
  );
}
