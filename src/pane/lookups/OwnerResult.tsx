import { Persona, PersonaSize } from '@fluentui/react/lib/Persona';
import { ownerCommand } from '../../actions/owner-command';
import { graphWords } from '../../locales/graph-words';
import { lookupWords } from '../../locales/lookup-words';
import type { Group } from '../../lookups/group-kind';
import { LADDER_SCOPES, type OwnerAnswer, type Person } from '../../lookups/group-owner';
import type { CauseAdvice } from '../../model/advice';
import type { Bounce } from '../../model/bounce';
import type { Role } from '../../model/cause';
import type { AnswerActions } from '../answer/answer-actions';
import { Button } from '../parts/Button';
import { CommandBlock } from '../answer/CommandBlock';
import { LetterView } from '../answer/LetterView';
import { Mono } from '../parts/Mono';
import { FindOwnerManually } from './FindOwnerManually';
import { letterOf, stepsOf } from '../answer/primary-step';
import { PageLink } from '../parts/PageLink';
import { visible } from '../parts/visible-text';
import { letterToOwners, preparedFor, requestAbout } from './owner-letter';
import { describeOwnerOutcome } from './owner-words';
import { LookupError } from './LookupError';
import type { Session } from './session';
import { TipsLine } from './TipsLine';

const t = lookupWords.owner;

/** Graph gives at most so many of one name. */
const MAX_GROUPS_OF_ONE_NAME = 5;

export interface OwnerResultProps {
  readonly answer: OwnerAnswer;
  readonly cause: CauseAdvice;
  readonly bounce: Bounce;
  readonly role: Role;
  readonly session: Session;
  readonly actions: AnswerActions;
  readonly onPick: (group: Group) => void;
}

/** The result of the search for an owner. If the directory names nobody, how to find the owner in this Outlook, and the admin's command. */
export function OwnerResult(props: OwnerResultProps) {
  const { answer, session, actions, onPick } = props;
  const { tips, tipsFault, group, outcome } = answer;
  return (
    <>
      {tips !== null && <TipsLine tips={tips} />}
      {tipsFault !== null && (
        <p className="rd-small">
          {lookupWords.tips.refused} {graphWords.faults[tipsFault].what}
        </p>
      )}
      {outcome.kind === 'failed' ? (
        <LookupError error={outcome.error} scopes={LADDER_SCOPES} session={session} actions={actions} />
      ) : (
        <p>{describeOwnerOutcome(outcome)}</p>
      )}
      {outcome.kind === 'owners' && <Owners {...props} owners={outcome.owners} />}
      {group?.isDynamic === true && <p>{t.dynamic}</p>}
      {(tips?.members ?? 0) > MANY_MEMBERS && <p>{t.large}</p>}
      {outcome.kind === 'several' && <GroupChoice groups={outcome.groups} onPick={onPick} />}
      {WITHOUT_OWNER.has(outcome.kind) && <WithoutOwner {...props} />}
      {outcome.kind === 'elsewhere' && <Request {...props} />}
    </>
  );
}

/** Exchange Online limits: from here on, a group needs a moderator, or a list of who may send to it. */
const MANY_MEMBERS = 5_000;

/** Results that name no owner, although there may be one. */
const WITHOUT_OWNER: ReadonlySet<string> = new Set([
  'owners-hidden',
  'owners-unnamed',
  'no-owner',
  'not-found',
  'personal-account',
  'guest',
  'failed',
]);

/** Whether the request about this group stands in the steps already: it is not shown twice. */
const isInSteps = ({ answer: { name }, cause, role }: OwnerResultProps): boolean =>
  stepsOf(cause, role).some(({ letter }) => letter === 'owner-request') && preparedFor(name, cause) !== undefined;

function Owners({ owners, ...props }: OwnerResultProps & { readonly owners: readonly Person[] }) {
  const { answer, cause, bounce, actions } = props;
  const letter = letterToOwners(answer.name, owners, cause, bounce);
  return (
    <>
      <ul className="rd-list rd-owners">
        {owners.map(({ name: person, title, mail }, index) => (
          <li key={index}>
            <Persona
              text={visible(person)}
              {...(title === null ? {} : { secondaryText: visible(title) })}
              size={PersonaSize.size40}
              showOverflowTooltip={false}
            />
            <p className="rd-owner-mail">
              {mail === null ? <span className="rd-small">{t.noMail}</span> : <Mono text={mail} />}
            </p>
          </li>
        ))}
      </ul>
      {letter === null ? (
        <WithoutOwner {...props} />
      ) : isInSteps(props) ? (
        <p>{t.inSteps}</p>
      ) : (
        <LetterView letter={letter} actions={actions} />
      )}
    </>
  );
}

function GroupChoice({ groups, onPick }: { groups: readonly Group[]; onPick: (group: Group) => void }) {
  return (
    <ul className="rd-list rd-choice">
      {groups.map((group) => (
        <li key={group.id}>
          <Button
            onClick={() => {
              onPick(group);
            }}
          >
            {visible(group.mail === null ? group.name : `${group.name}, ${group.mail}`)}
          </Button>
        </li>
      ))}
      {groups.length >= MAX_GROUPS_OF_ONE_NAME && <li>{t.moreOfThem}</li>}
    </ul>
  );
}

/** What remains: the contact card, the list of groups, the admin's command, and a letter without an addressee. */
function WithoutOwner(props: OwnerResultProps) {
  const { answer, cause, role, actions } = props;
  const { group, outcome } = answer;
  const name = group?.mail ?? answer.name;
  const forAdmin = outcome.kind === 'no-owner' ? letterOf(cause, 'help-desk') : undefined;
  return (
    <>
      {role !== 'admin' && <FindOwnerManually actions={actions} />}
      <PlaceToLook role={role} actions={actions} />
      {name.includes('@') && (
        <>
          <p>{t.adminHint}</p>
          <CommandBlock command={ownerCommand(name, group?.kind === 'microsoft-365')} actions={actions} />
        </>
      )}
      {forAdmin !== undefined && <LetterView letter={forAdmin} actions={actions} />}
      <Request {...props} />
    </>
  );
}

/** The request to the owner, to forward or to address by oneself. Where it stands in the steps already, it isn't repeated. */
const Request = (props: OwnerResultProps) =>
  isInSteps(props) ? null : (
    <LetterView letter={requestAbout(props.answer.name, props.cause, props.bounce)} actions={props.actions} />
  );

/** Pages of Microsoft's that name the owner where no app is told. */
const ADMIN_PAGE = 'https://admin.exchange.microsoft.com/#/groups';
const OWN_PAGE = 'https://outlook.office.com/people/group/owner';

/** The exact place to look, for whoever asks: an admin's, or the one where people find the groups they own. */
function PlaceToLook({ role, actions }: Pick<OwnerResultProps, 'role' | 'actions'>) {
  const isForAdmin = role === 'admin';
  const link = isForAdmin ? { title: t.adminPage, url: ADMIN_PAGE } : { title: t.ownPage, url: OWN_PAGE };
  return (
    <p>
      {isForAdmin ? t.adminPlace : t.ownPlace} <PageLink link={link} actions={actions} />
    </p>
  );
}
