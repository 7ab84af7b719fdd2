import { IconButton } from '@fluentui/react/lib/Button';
import { useEffect, useMemo } from 'react';
import { triageWords } from '../../locales/triage-words';
import type { IncomingMessage } from '../../sources/source';
import { Icon } from '../parts/Icon';
import type { Triage } from '../state/state';
import { rowId } from './list-position';
import type { KeptPosition } from './use-list-position';
import { placeOf, stopsOf } from './walk';
import type { Stop } from './walk';

const t = triageWords.walk;

export interface WalkProps extends KeptPosition {
  readonly triage: Triage;
  readonly onOpen: (message: IncomingMessage, part: number) => void;
}

/** From an opened answer to the one before or after it in the list, by button or as in Outlook by Ctrl+comma and Ctrl+period. */
export function Walk({ triage, position, onPosition, onOpen }: WalkProps) {
  const stops = useMemo(() => stopsOf(triage, position), [triage, position]);
  const at = placeOf(stops, position.opened);
  const open = (stop: Stop | undefined): void => {
    const message = triage.messages[stop?.row.position ?? -1];
    if (stop === undefined || message === undefined) return;
    const { row, group, shown } = stop;
    onPosition((before) => ({ opened: rowId(row), shown: { ...before.shown, [group]: shown } }));
    onOpen(message, row.part);
  };
  const previous = at < 0 ? undefined : stops[at - 1];
  const next = at < 0 ? undefined : stops[at + 1];
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, ctrlKey, altKey, metaKey } = event;
      if (!ctrlKey || altKey || metaKey || (key !== ',' && key !== '.')) return;
      event.preventDefault();
      open(key === ',' ? previous : next);
    };
    window.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', press);
    };
  });
  if (at < 0) return null;
  return (
    <div className="rd-walk" role="group" aria-label={t.label({ at: at + 1, count: stops.length })}>
      <WalkButton
        label={t.previous}
        keys="Control+,"
        isBack
        isDisabled={previous === undefined}
        onClick={() => {
          open(previous);
        }}
      />
      <span aria-hidden="true">{t.place({ at: at + 1, count: stops.length })}</span>
      <WalkButton
        label={t.next}
        keys="Control+."
        isDisabled={next === undefined}
        onClick={() => {
          open(next);
        }}
      />
    </div>
  );
}

interface WalkButtonProps {
  readonly label: string;
  readonly keys: string;
  readonly isBack?: boolean;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

/** At the end of the list it keeps the focus: without it, the keyboard would be nowhere. */
const WalkButton = ({ label, keys, isBack = false, isDisabled, onClick }: WalkButtonProps) => (
  <IconButton
    className={isBack ? 'rd-walk-button rd-backward' : 'rd-walk-button'}
    ariaLabel={label}
    title={label}
    aria-keyshortcuts={keys}
    disabled={isDisabled}
    allowDisabledFocus
    data-may-repeat
    onRenderIcon={() => <Icon name="chevron" className="rd-chevron" />}
    onClick={onClick}
  />
);
