import { useEffect, useMemo } from 'react';
import { ownAddress } from '../../host/office/related-message';
import { nameOrDoorFirst } from '../../locales/phrases';
import { words } from '../../locales/words';
import { Notice } from '../parts/Notice';
import { prepareCopyByHand } from '../parts/copy-by-hand-slot';
import { prepareBringing } from '../welcome/bring-slot';
import { AnswerPage } from './AnswerPage';
import { prepareClosedSections } from './closed-sections';
import { prepareLetterPreview } from './letter-preview-slot';
import { ownSideFirst } from './own-side';
import type { Answered } from '../state/state';
import { prepareCopying, type Actions } from './use-actions';
import { useEvidence } from './use-evidence';
import { useRole } from './use-role';

/** One answer, and where it came from. */
export function AnswerView({ answered, actions }: { answered: Answered; actions: Actions }) {
  const { origin } = answered;
  const advice = useMemo(() => ownSideFirst(answered.advice, ownAddress()), [answered.advice]);
  const [role, setRole] = useRole(advice);
  useEffect(() => {
    prepareCopying();
    void prepareClosedSections();
    void prepareLetterPreview();
    void prepareCopyByHand();
    void prepareBringing();
  }, []);
  const { told, addDns, addTrace } = useEvidence(advice);
  return (
    <>
      {origin.isInDraft === true && <Notice>{words.shell.answers.draft}</Notice>}
      <AnswerPage
        advice={told}
        origin={nameOrDoorFirst(origin.door, (origin.name ?? '').slice(0, 200))}
        role={role}
        onRole={setRole}
        actions={{ ...actions.answerActions(told, role), addDns, addTrace }}
      />
    </>
  );
}
