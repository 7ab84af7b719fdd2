import { hostName } from '../../host/office/host-name';
import { words } from '../../locales/words';
import type { AnswerActions } from '../answer/answer-actions';
import { PageLink } from '../parts/PageLink';

const t = words.answer.ownerWay;
const MY_GROUPS = 'https://myaccount.microsoft.com/groups';

/** How a person finds out who owns a group without a look-up: the contact card in this Outlook, and their own list of groups. */
export function FindOwnerManually({ actions }: { actions: AnswerActions }) {
  return (
    <>
      <p>{t.where[hostName()]}</p>
      <p>
        {t.myGroupsHint} <PageLink link={{ title: t.myGroups, url: MY_GROUPS }} actions={actions} />
      </p>
    </>
  );
}
