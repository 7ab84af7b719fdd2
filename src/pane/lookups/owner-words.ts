import { graphWords } from '../../locales/graph-words';
import { lookupWords } from '../../locales/lookup-words';
import type { OwnerOutcome } from '../../lookups/group-owner';
import { visible } from '../parts/visible-text';

const t = lookupWords.owner;

/** The result of the search for an owner in one or two sentences, shown and announced. */
export function describeOwnerOutcome(outcome: OwnerOutcome): string {
  switch (outcome.kind) {
    case 'owners':
      return (outcome.hasMore ? t.manyOwners : t.owners)({ count: outcome.owners.length });
    case 'owners-hidden':
      return t.hidden[outcome.why];
    case 'no-owner':
      return t.noOwner;
    case 'owners-unnamed':
      return t.unnamed;
    case 'several':
      return t.several;
    case 'not-found':
      return t.notFound;
    case 'not-a-group':
      return t.notAGroup({ name: visible(outcome.person.name) });
    case 'elsewhere':
      return t.elsewhere;
    case 'personal-account':
      return t.personal;
    case 'guest':
      return t.guest;
    case 'failed':
      return graphWords.faults[outcome.error.fault].what;
  }
}
