import { useEffect, useMemo } from 'react';
import { ownAddress } from '../../host/office/related-message';
import { nameOrDoor } from '../../locales/phrases';
import { words } from '../../locales/words';
import { Notice } from '../parts/Notice';
import { AnswerPage } from './AnswerPage';
import { ownSideFirst } from './own-side';
import type { Answered } from '../state/state';
import { prepareCopying, type Actions } from './use-actions';
import { useDns } from './use-dns';
import { useRole } from './use-role';
import { useTrace } from './use-trace';

/** One answer, and where it came from. */
export function AnswerView({ answered, actions }: { answered: Answered; actions: Actions }) {
  const [role, setRole] = useRole();
  const { origin } = answered;
  const advice = useMemo(() => ownSideFirst(answered.advice, ownAddress()), [answered.advice]);
  useEffect(prepareCopying, []);
  const { traced, addTrace } = useTrace(advice);
  const { told, addDns } = useDns(traced);
  return (
    <>
      {origin.isInDraft === true && <Notice>{words.shell.answers.draft}</Notice>}
      <AnswerPage
        advice={told}
        origin={nameOrDoor(origin.door, (origin.name ?? '').slice(0, 200))}
        role={role}
        onRole={setRole}
        actions={{ ...actions.answerActions(told, role), addDns, addTrace }}
      />
    </>
  );
}
