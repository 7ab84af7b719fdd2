import { ownerCommand } from '../../../actions/owner-command';
import { hostName } from '../../../host/host-name';
import { enLookups } from '../../../locales/en-lookups';
import type { Group } from '../../../lookups/group-kind';
import type { OwnerAnswer, Person } from '../../../lookups/group-owner';
import type { CauseAdvice } from '../../../model/advice';
import type { Bounce } from '../../../model/bounce';
import type { AnswerActions } from '../answer-actions';
import { Button } from '../Button';
import { CommandBlock } from '../CommandBlock';
import { LetterView } from '../LetterView';
import { Mono } from '../Mono';
import { PageLink } from '../PageLink';
import { visible } from '../visible-text';
import { letterToOwners } from './owner-letter';
import { ownerWords } from './owner-words';
import { Refusal } from './Refusal';
import type { Session } from './session';
import { TipsLine } from './TipsLine';

const t = enLookups.owner;

export interface OwnerResultProps {
  readonly answer: OwnerAnswer;
  readonly cause: CauseAdvice;
  readonly bounce: Bounce;
  readonly session: Session;
  readonly actions: AnswerActions;
  readonly onPick: (group: Group) => void;
}

/** What came of the question for an owner. Where the directory gives nobody, the way in this Outlook and the admin's command. */
export function OwnerResult({ answer, cause, bounce, session, actions, onPick }: OwnerResultProps) {
  const { name, tips, group, outcome } = answer;
  const needsOtherWay = OTHER_WAY.has(outcome.kind);
  return (
    <>
      {tips !== null && <TipsLine tips={tips} />}
      {outcome.kind === 'failed' ? (
        <Refusal error={outcome.error} scopes={outcome.scopes} session={session} actions={actions} />
      ) : (
        <p>{ownerWords(outcome)}</p>
      )}
      {outcome.kind === 'owners' && (
        <Owners name={name} owners={outcome.owners} cause={cause} bounce={bounce} actions={actions} />
      )}
      {group?.isDynamic === true && <p>{t.dynamic}</p>}
      {outcome.kind === 'several' && <Choice groups={outcome.groups} onPick={onPick} />}
      {needsOtherWay && <OtherWay name={group?.mail ?? name} group={group} actions={actions} />}
    </>
  );
}

const OTHER_WAY: ReadonlySet<string> = new Set(['owners-hidden', 'owners-unnamed', 'not-found', 'failed']);

interface OwnersProps {
  readonly name: string;
  readonly owners: readonly Person[];
  readonly cause: CauseAdvice;
  readonly bounce: Bounce;
  readonly actions: AnswerActions;
}

function Owners({ name, owners, cause, bounce, actions }: OwnersProps) {
  const letter = letterToOwners(name, owners, cause, bounce);
  return (
    <>
      <ul className="rd-cards rd-owners">
        {owners.map(({ name: person, title, mail }, index) => (
          <li key={index}>
            <strong>
              <bdi>{visible(person)}</bdi>
            </strong>
            {title !== null && <div className="rd-small">{visible(title)}</div>}
            <div>{mail === null ? <span className="rd-small">{t.noMail}</span> : <Mono text={mail} />}</div>
          </li>
        ))}
      </ul>
      {letter !== null && <LetterView letter={letter} actions={actions} />}
    </>
  );
}

function Choice({ groups, onPick }: { groups: readonly Group[]; onPick: (group: Group) => void }) {
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
    </ul>
  );
}

function OtherWay({ name, group, actions }: { name: string; group: Group | null; actions: AnswerActions }) {
  return (
    <>
      <p>{t.wayIn[hostName()]}</p>
      <p>
        {t.myGroupsHint} <PageLink link={t.myGroups} actions={actions} />
      </p>
      {name.includes('@') && (
        <>
          <p>{t.adminHint}</p>
          <CommandBlock command={ownerCommand(name, group?.kind === 'microsoft-365')} actions={actions} />
        </>
      )}
    </>
  );
}
