import { useId, useState, type ReactNode } from 'react';
import { words } from '../../locales/words';
import { TextButton } from '../parts/TextButton';

const t = words.answer;

const FIRST = 5;
/** A press shows at most so many more: a report can name tens of thousands. */
const STEP = 1000;

export interface MoreListProps<Item> {
  readonly items: readonly Item[];
  readonly render: (item: Item) => ReactNode;
  readonly className?: string;
  readonly step?: number;
}

/** A list that shows its first few items and a button for the rest. The button stays where it is, and keeps the focus. */
export function MoreList<Item>({ items, render, className = '', step = STEP }: MoreListProps<Item>) {
  const [shown, setShown] = useState(FIRST);
  const id = useId();
  const hidden = items.length - shown;
  return (
    <>
      <ul id={id} className={className}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{render(item)}</li>
        ))}
      </ul>
      {items.length > FIRST && (
        <TextButton
          aria-expanded={hidden <= 0}
          aria-controls={id}
          onClick={() => {
            setShown(hidden > 0 ? shown + step : FIRST);
          }}
        >
          {hidden > 0 ? t.more({ count: hidden }) : t.fewer}
        </TextButton>
      )}
    </>
  );
}
