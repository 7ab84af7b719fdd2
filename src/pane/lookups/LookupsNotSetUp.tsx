import { words } from '../../locales/words';
import type { Advice } from '../../model/advice';
import type { AnswerActions } from '../answer/answer-actions';
import type { LookupPlace } from './lookup-place';
import { FindOwnerManually } from './FindOwnerManually';

interface LookupsNotSetUpProps {
  readonly place: LookupPlace;
  readonly advice: Advice;
  readonly actions: AnswerActions;
}

/** Without look-ups, the contact card still shows the owner, and an admin learns what look-ups would offer. */
export function LookupsNotSetUp({ place, advice, actions }: LookupsNotSetUpProps) {
  if (place.part === 'owner') return <FindOwnerManually actions={actions} />;
  const isForAdmin = place.part === 'cause' && place.role === 'admin' && place.cause === advice.causes[0];
  return isForAdmin ? <p className="rd-small rd-lookups">{words.answer.lookupsForAdmins}</p> : null;
}
