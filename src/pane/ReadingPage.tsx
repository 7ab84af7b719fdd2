import type { ReactNode } from 'react';
import { readingWords } from '../locales/phrases';
import { words } from '../locales/words';
import type { Door } from '../model/raw-bounce';
import { Button } from './parts/Button';
import { Notice } from './parts/Notice';
import { onDemand } from './parts/on-demand';
import { Outline } from './Opening';
import { visible } from './parts/visible-text';
import { isFromSelection } from './state/state';
import { stuckWords } from './stuck-words';

const t = words.shell.reading;

/** A file of its own: most bounces are read before anybody asks how far it is. */
const { Slot: SlowProgress } = onDemand(
  async () => (await import(/* webpackChunkName: "progress" */ './parts/Progress')).Progress,
);

/** Nothing, for what is read at once; after a second its progress, and in the end why it may take so long. */
export type Patience = 'new' | 'slow' | 'stuck';

export interface ReadingPageProps {
  readonly door: Door;
  readonly name: string;
  readonly patience: Patience;
  readonly onCancel: () => void;
  /** The other ways in, for who doesn't want to wait any longer. */
  readonly children: ReactNode;
}

/** What is being read. Progress appears after a second, and can be cancelled. */
export function ReadingPage({ door, name, patience, onCancel, children }: ReadingPageProps) {
  const what = visible(readingWords(door, name));
  const isSlow = patience !== 'new';
  return (
    <>
      <section className="rd-reading" aria-busy="true" aria-label={what}>
        {isFromSelection(door) && <Outline what={what} />}
        {isSlow && !isFromSelection(door) && <SlowProgress label={what} />}
        {patience === 'stuck' && <Stuck door={door} />}
        {isSlow && <Button onClick={onCancel}>{t.cancel}</Button>}
      </section>
      {patience === 'stuck' && children}
    </>
  );
}

function Stuck({ door }: { door: Door }) {
  return (
    <Notice kind="warning">
      <div className="rd-problem">
        <p className="rd-note-title">{stuckWords(door)}</p>
        <p>{t.stuck.next}</p>
      </div>
    </Notice>
  );
}
