import type { Door } from '../model/raw-bounce';
import { capital } from './format';
import { words } from './words';

const t = words.shell;

/** What a bounce is called: its name in quotation marks, or how it was brought in. What is filled in is shown as text only. */
const nameOrDoor = (door: Door, name: string): string => (name === '' ? t.doors[door] : t.quoted({ name }));

/** The same at the start of a line. */
export const nameOrDoorFirst = (door: Door, name: string): string => capital(nameOrDoor(door, name));

/** While it's being read. */
export const readingWords = (door: Door, name: string): string => t.reading.what({ what: nameOrDoor(door, name) });
