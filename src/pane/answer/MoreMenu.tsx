import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { words } from '../../locales/words';
import type { AnswerActions } from './answer-actions';

const t = words.answer;

interface Item {
  readonly words: string;
  readonly run: () => void;
}

const itemsFor = (actions: AnswerActions): readonly Item[] => [
  {
    words: t.menu.text,
    run: () => {
      actions.copyAnswer('text');
    },
  },
  {
    words: t.menu.markdown,
    run: () => {
      actions.copyAnswer('markdown');
    },
  },
  {
    words: t.menu.json,
    run: () => {
      actions.saveAnswer();
    },
  },
];

/**
 * What's done with the whole answer. Buttons behind a button rather than an ARIA menu: office.js on the web takes Tab for itself
 * and a menu’s arrow keys don’t survive that.
 */
export function MoreMenu({ actions }: { actions: AnswerActions }) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useOutside(place, isOpen, () => {
    setOpen(false);
  });
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="rd-more"
      ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="rd-more-button"
        aria-label={t.menu.label}
        title={t.menu.label}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <svg className="rd-icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.5" strokeLinecap="round" />
        </svg>
      </button>
      <ul id={id} className="rd-more-list" hidden={!isOpen}>
        {itemsFor(actions).map(({ words, run }) => (
          <li key={words}>
            <button
              type="button"
              className="rd-more-item"
              onClick={() => {
                close();
                run();
              }}
            >
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Calls back when something outside of a place is pressed or gets the focus. */
function useOutside(place: RefObject<HTMLElement>, isWatched: boolean, onOutside: () => void): void {
  const latest = useRef(onOutside);
  latest.current = onOutside;
  useEffect(() => {
    if (!isWatched) return;
    const look = ({ target }: Event): void => {
      if (target instanceof Node && place.current?.contains(target) === false) latest.current();
    };
    const events = ['pointerdown', 'focusin'] as const;
    for (const event of events) document.addEventListener(event, look);
    return () => {
      for (const event of events) document.removeEventListener(event, look);
    };
  }, [place, isWatched]);
}
