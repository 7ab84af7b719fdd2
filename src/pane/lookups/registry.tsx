import type { ComponentType } from 'react';
import type { LookupId } from '../../model/lookup';
import { dns } from './entries/dns';
import { groupOwner } from './entries/group-owner';
import { messageTrace } from './entries/message-trace';
import { recheck } from './entries/recheck';
import { sentItems } from './entries/sent-items';
import type { Lookup, LookupAnswer, LookupContext, SetUp } from './lookup';
import { LookupFrame } from './LookupFrame';
import { LookupTabs } from './LookupTabs';

interface OfferProps {
  readonly context: LookupContext;
  readonly setUp: SetUp;
}

/** A look-up as a place in an answer sees it. */
export interface OfferedLookup {
  readonly id: LookupId;
  readonly isOffered: (context: LookupContext, setUp: SetUp) => boolean;
  readonly Offer: ComponentType<OfferProps>;
}

const MAX_QUESTIONS = 5;

function offer<Q, A extends LookupAnswer, V>(lookup: Lookup<Q, A, V>): OfferedLookup {
  function Offer({ context, setUp }: OfferProps) {
    const via = lookup.needs(setUp);
    if (via === null) return null;
    const questions = lookup.appliesTo(context);
    const left = questions.length - MAX_QUESTIONS;
    const shared = { lookup, via, context };
    const shown = questions.slice(0, MAX_QUESTIONS);
    return (
      <>
        {lookup.tabs !== undefined && shown.length > 1 ? (
          <LookupTabs {...shared} tabs={lookup.tabs} questions={shown} />
        ) : (
          shown.map((question, index) => (
            <LookupFrame
              key={lookup.keyOf(question)}
              {...shared}
              question={question}
              isFirst={index === 0}
              isOnly={questions.length === 1}
            />
          ))
        )}
        {left > 0 && lookup.more !== undefined && <p className="rd-small">{lookup.more(left)}</p>}
      </>
    );
  }
  return {
    id: lookup.id,
    isOffered: (context, setUp) => lookup.needs(setUp) !== null && lookup.appliesTo(context).length > 0,
    Offer,
  };
}

/** All look-ups, one line each, in the order of a place that has several. */
export const LOOKUPS: readonly OfferedLookup[] = [
  offer(groupOwner),
  offer(recheck),
  offer(messageTrace),
  offer(sentItems),
  offer(dns),
];
