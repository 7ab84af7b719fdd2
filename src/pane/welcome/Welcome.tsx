import type { ReactNode } from 'react';
import { startWords } from '../../locales/start-words';
import { words } from '../../locales/words';
import { Breakable } from '../parts/Breakable';
import { Notice } from '../parts/Notice';
import { visible } from '../parts/visible-text';
import type { Note as StateNote } from '../state/state';

/** `hidden`: Outlook shows no message, so one that is open is kept back. */
type Note = StateNote | { readonly kind: 'hidden' };

const t = startWords.welcome;

/** The first page: what Redeliver does, that nothing is sent, and the ways in. A note on top tells the result of the last try. */
export function Welcome({ note, children }: { note: Note | null; children: ReactNode }) {
  return (
    <>
      {note !== null && <NoteBox note={note} />}
      <h1 className="rd-h1">
        <Breakable isProse text={t.heading} />
      </h1>
      <p>{t.lead}</p>
      <p className="rd-privacy">{t.privacy}</p>
      {children}
    </>
  );
}

function NoteBox({ note }: { note: Note }) {
  return (
    <Notice>
      {note.kind !== 'ordinary' ? (
        <p>{note.kind === 'hidden' ? startWords.notes.hidden : words.shell.notes.silent}</p>
      ) : (
        <>
          <p className="rd-note-title">{ordinaryWords(note.name)}</p>
          <p>{startWords.notes.ordinaryNext}</p>
        </>
      )}
    </Notice>
  );
}

function ordinaryWords(name: string | null): string {
  if (name === null) return words.shell.notes.ordinary;
  const { notes } = startWords;
  return name === '' ? notes.ordinaryMessage : notes.ordinaryNamed({ name: visible(name.slice(0, 200)) });
}
