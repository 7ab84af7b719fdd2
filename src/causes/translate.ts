import type { Cause, StepTemplate } from '../model/cause';

/**
 * The same cause in other words: every text that a person reads goes through `say`, one by one. Titles of links are names of pages,
 * which stay as their pages have them.
 */
export function reword(cause: Cause, say: (text: string) => string): Cause {
  const step = (one: StepTemplate): StepTemplate => ({
    ...one,
    text: say(one.text),
    ...(one.commands && { commands: one.commands.map((command) => ({ ...command, note: say(command.note) })) }),
  });
  const { sender, owner, recipientAdmin, senderAdmin } = cause.steps;
  return {
    ...cause,
    name: say(cause.name),
    title: say(cause.title),
    meaning: say(cause.meaning),
    steps: {
      sender: sender.map(step),
      ...(owner && { owner: owner.map(step) }),
      ...(recipientAdmin && { recipientAdmin: recipientAdmin.map(step) }),
      ...(senderAdmin && { senderAdmin: senderAdmin.map(step) }),
    },
    ...(cause.without && {
      without: Object.fromEntries(Object.entries(cause.without).map(([what, why]) => [what, say(why)])),
    }),
    retry: { ...cause.retry, note: say(cause.retry.note) },
  };
}

/** In another language, text by text: what isn't translated stays English. */
export function translateCause(cause: Cause, texts: Readonly<Record<string, string>>): Cause {
  const translated = reword(cause, (text) => (Object.hasOwn(texts, text) ? (texts[text] ?? text) : text));
  return { ...translated, englishName: cause.name };
}
