import type { CauseCase } from '../model/cause';

// Where the bounce says which list it is. Not a cause; the registry does not list it.

/** A list of senders that are allowed, in the words of Exchange and of other servers. */
const ALLOWED_LIST =
  /\ballowed senders list\b|\blist of (?:allowed|accepted|approved|permitted|authori[sz]ed) senders\b|\blist of senders to accept mail from\b|\b(?:accept|allow|safe)[ -]?list\b|\bonly (?:accepts?|receives?) (?:e-?mail|mail|messages?) from\b|\bListe (?:der )?(?:zulässigen|zulässiger|zugelassenen|zugelassener|erlaubten) Absender\b|\bnur (?:E-Mails|Mails|Nachrichten) von\b/i;

/** The reason where the bounce says that only listed senders may write; it says nothing of a disabled account or a block. */
export const ONLY_LISTED_SENDERS: CauseCase = {
  when: {
    words: ALLOWED_LIST,
    notWords: /AccountDisabled|\baccount (?:is|was|has been) disabled\b|\bKonto\b.{0,30}\bdeaktiviert\b/i,
  },
  meaning: 'Only people on its allowed senders list can send to it, and you’re not one of them.',
  forOthers: {
    title: 'The sender isn’t allowed to send to {recipient}.',
    meaning: 'Only people on its allowed senders list can send to it, and the sender isn’t one of them.',
  },
};
