import { hostName } from '../../host/office/host-name';
import { enAnswer } from '../../locales/en-answer';
import type { AnswerActions } from '../answer/answer-actions';
import { PageLink } from '../parts/PageLink';

const t = enAnswer.ownerWay;

/** How a person finds out who owns a group without a look-up: the contact card in this Outlook, and their own list of groups. */
export function FindOwnerManually({ actions }: { actions: AnswerActions }) {
  return (
    <>
      <p>{t.where[hostName()]}</p>
      <p>
        {t.myGroupsHint} <PageLink link={t.myGroups} actions={actions} />
      </p>
    </>
  );
}
