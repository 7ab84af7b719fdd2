import { enAnswer } from '../../locales/en-answer';
import type { Advice } from '../../model/advice';
import type { AnswerActions } from '../answer/answer-actions';
import type { LookupPlace } from './lookup-place';
import { FindOwnerManually } from './FindOwnerManually';

interface LookupsNotSetUpProps {
  readonly place: LookupPlace;
  readonly advice: Advice;
  readonly actions: AnswerActions;
}

/** Where nothing can be looked up a person can still look: the contact card shows the owner. An admin is told what there could be. */
export function LookupsNotSetUp({ place, advice, actions }: LookupsNotSetUpProps) {
  if (place.part === 'owner') return <FindOwnerManually actions={actions} />;
  const isForAdmin = place.part === 'cause' && place.role === 'admin' && place.cause === advice.causes[0];
  return isForAdmin ? <p className="rd-small rd-lookups">{enAnswer.lookupsForAdmins}</p> : null;
}
