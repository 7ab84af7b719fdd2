import type { Cause, Link, SaidToOther, StepTemplate } from '../model/cause';

/**
 * The same cause in other words: every text that a person reads goes through `say`, one by one.
 * @param call titles of links
 */
export function reword(
  cause: Cause,
  say: (text: string) => string,
  call: (title: string) => string = (title) => title,
): Cause {
  const titled = (link: Link): Link => ({ ...link, title: call(link.title) });
  const step = (one: StepTemplate): StepTemplate => ({
    ...one,
    text: say(one.text),
    ...(typeof one.inside === 'string' && { inside: say(one.inside) }),
    ...(one.link && { link: titled(one.link) }),
    ...(one.commands && { commands: one.commands.map((command) => ({ ...command, note: say(command.note) })) }),
  });
  const saidTo = ({ title, meaning }: SaidToOther): SaidToOther => ({
    ...(title !== undefined && { title: say(title) }),
    ...(meaning !== undefined && { meaning: say(meaning) }),
  });
  const { sender, owner, recipientAdmin, senderAdmin } = cause.steps;
  return {
    ...cause,
    name: say(cause.name),
    title: say(cause.title),
    meaning: say(cause.meaning),
    ...(cause.meaningWithFacts && {
      meaningWithFacts: { sender: say(cause.meaningWithFacts.sender), others: say(cause.meaningWithFacts.others) },
    }),
    ...(cause.forOthers && { forOthers: saidTo(cause.forOthers) }),
    ...(cause.forOwner && { forOwner: saidTo(cause.forOwner) }),
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
    sources: cause.sources.map(titled),
  };
}

/** Stands behind the title of a page that there's only in English. */
export const IN_ENGLISH = '(in English)';

/** In another language, text by text: what isn't translated stays English, and a page without a translated title says so. */
export function translateCause(cause: Cause, texts: Readonly<Record<string, string>>): Cause {
  const say = (text: string): string => (Object.hasOwn(texts, text) ? (texts[text] ?? text) : text);
  const inEnglish = Object.hasOwn(texts, IN_ENGLISH) ? ` ${say(IN_ENGLISH)}` : '';
  const translated = reword(cause, say, (title) => (Object.hasOwn(texts, title) ? say(title) : title + inEnglish));
  return { ...translated, englishName: cause.name };
}
