import type { ReactNode } from 'react';
import { enShell } from '../../locales/en-shell';
import { visible } from '../parts/visible-text';
import type { Note as StateNote } from '../state/state';

/** `hidden`: Outlook shows no message, so one that is open is kept back. */
type Note = StateNote | { readonly kind: 'hidden' };

const t = enShell.welcome;

/** The first page: what Redeliver does, that nothing is sent, and the ways in. A note on top tells the result of the last try. */
export function Welcome({ note, children }: { note: Note | null; children: ReactNode }) {
  return (
    <>
      {note !== null && <NoteBox note={note} />}
      <h1 className="rd-h1">{t.heading}</h1>
      <p>{t.lead}</p>
      <p className="rd-privacy">{t.privacy}</p>
      {children}
    </>
  );
}

function NoteBox({ note }: { note: Note }) {
  return (
    <div className="rd-note">
      {note.kind !== 'ordinary' ? (
        <p>{enShell.notes[note.kind]}</p>
      ) : (
        <>
          <p className="rd-note-title">
            {enShell.notes.ordinary(note.name === null ? null : visible(note.name.slice(0, 200)))}
          </p>
          <p>{enShell.notes.ordinaryNext}</p>
        </>
      )}
    </div>
  );
}
