import { ActionButton } from '@fluentui/react/lib/Button';
import { words } from '../../locales/words';
import type { CauseAdvice } from '../../model/advice';
import { calledIn } from '../../text/internal-address';
import { Breakable } from '../parts/Breakable';
import { Icon } from '../parts/Icon';
import { MoreList } from './MoreList';
import { visible } from '../parts/visible-text';

const t = words.answer;

export interface CauseListProps {
  readonly causes: readonly CauseAdvice[];
  readonly selected: CauseAdvice | undefined;
  readonly onSelect: (cause: CauseAdvice) => void;
}

/** All causes at a glance, who and why; each button shows its part below. */
export function CauseList({ causes, selected, onSelect }: CauseListProps) {
  return (
    <div className="rd-causes" role="group" aria-label={t.causes.label}>
      <MoreList
        className="rd-list"
        items={causes}
        render={(cause) => (
          <ActionButton
            className="rd-cause"
            toggle
            checked={cause === selected}
            onClick={() => {
              onSelect(cause);
            }}
          >
            <span className="rd-cause-words">
              <Who cause={cause} />
              <span className="rd-cause-why">{visible(reasonOf(cause))}</span>
            </span>
            <Icon name="chevron" className="rd-chevron" />
          </ActionButton>
        )}
      />
    </div>
  );
}

function Who({ cause }: { cause: CauseAdvice }) {
  return (
    <span className="rd-cause-who">
      <bdi dir="ltr">{visible(firstOf(cause))}</bdi>
      {othersOf(cause)}
    </span>
  );
}

/** Whom a part is about. Why stands in the list above, and is said again only where the list isn’t seen. */
export function AboutCause({ cause }: { cause: CauseAdvice }) {
  return (
    <>
      <Breakable text={`${firstOf(cause)}${othersOf(cause)}`} />
      <span className="rd-hidden">: {visible(reasonOf(cause))}</span>
    </>
  );
}

const firstOf = ({ recipients: [first] }: CauseAdvice): string => (first && calledIn(first)) ?? t.noAddress;

/** A guess is said to be one, as the part below does. */
const reasonOf = ({ certainty, name }: CauseAdvice): string =>
  certainty === 'possible' ? t.causes.maybe({ name }) : name;

function othersOf({ recipients: { length } }: CauseAdvice): string {
  return length > 1 ? ` ${t.recipientLine.others({ count: length - 1 })}` : '';
}
