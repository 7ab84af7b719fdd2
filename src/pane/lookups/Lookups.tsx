import { below } from '../parts/Heading';
import { FindOwnerManually } from './FindOwnerManually';
import type { LookupContext, SetUp } from './lookup';
import { LookupsNotSetUp } from './LookupsNotSetUp';
import { ownerStep } from '../answer/primary-step';
import { LOOKUPS, type OfferedLookup } from './registry';
import { openResolver } from './resolver';
import { openSession } from './session';
import { SignedIn } from './SignedIn';

export interface LookupsProps extends LookupContext {
  /** The content of redeliver.json, or null. */
  readonly settings: unknown;
}

/** What can be looked up where this part of the answer stands. Nothing is asked before a click. */
export function Lookups({ settings, ...context }: LookupsProps) {
  const setUp = { session: openSession(settings), resolver: openResolver(settings) };
  if (setUp.session === null && context.place.part !== 'steps') return <LookupsNotSetUp {...context} />;
  const offered = LOOKUPS.filter(({ isOffered }) => isOffered(context, setUp));
  const parts = { context, setUp, offered };
  switch (context.place.part) {
    case 'sent':
      return <Offers {...parts} />;
    case 'owner':
      return <AtOwnerStep {...parts} />;
    case 'steps':
      return offered.length === 0 ? null : (
        <div className="rd-lookups">
          <Offers {...parts} />
        </div>
      );
    case 'cause':
      return <UnderSteps {...parts} />;
  }
}

interface PartProps {
  readonly context: LookupContext;
  readonly setUp: SetUp;
  readonly offered: readonly OfferedLookup[];
}

const Offers = ({ context, setUp, offered }: PartProps) =>
  offered.map(({ id, Offer }) => <Offer key={id} context={context} setUp={setUp} />);

function AtOwnerStep(props: PartProps) {
  if (props.offered.length === 0) return <FindOwnerManually actions={props.context.actions} />;
  return (
    <div className="rd-lookups">
      <Offers {...props} />
    </div>
  );
}

function UnderSteps(props: PartProps) {
  const { context, setUp, offered } = props;
  const { place, level, actions } = context;
  const isAtStep = place.part === 'cause' && ownerStep(place.cause, place.role) !== undefined;
  const signedIn = setUp.session !== null && <SignedIn session={setUp.session} actions={actions} />;
  if (offered.length === 0) return isAtStep ? <div className="rd-lookups">{signedIn}</div> : null;
  return (
    <div className="rd-lookups">
      <Offers {...props} context={{ ...context, level: below(level) }} />
      {signedIn}
    </div>
  );
}
