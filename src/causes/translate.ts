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
  const told = <Part extends Partial<Cause>>(part: Part): Part => ({
    ...part,
    ...(part.name !== undefined && { name: say(part.name) }),
    ...(part.title !== undefined && { title: say(part.title) }),
    ...(part.meaning !== undefined && { meaning: say(part.meaning) }),
    ...(part.meaningWithFacts && {
      meaningWithFacts: { sender: say(part.meaningWithFacts.sender), others: say(part.meaningWithFacts.others) },
    }),
    ...(part.forOthers && { forOthers: saidTo(part.forOthers) }),
    ...(part.forOwner && { forOwner: saidTo(part.forOwner) }),
    ...(part.steps && { steps: stepsIn(part.steps) }),
    ...(part.without && {
      without: Object.fromEntries(Object.entries(part.without).map(([what, why]) => [what, say(why)])),
    }),
    ...(part.retry && {
      retry: {
        ...part.retry,
        note: say(part.retry.note),
        ...(part.retry.inside !== undefined && { inside: say(part.retry.inside) }),
      },
    }),
    ...(part.sources && { sources: part.sources.map(titled) }),
  });
  const stepsIn = ({ sender, owner, recipientAdmin, senderAdmin }: Cause['steps']): Cause['steps'] => ({
    sender: sender.map(step),
    ...(owner && { owner: owner.map(step) }),
    ...(recipientAdmin && { recipientAdmin: recipientAdmin.map(step) }),
    ...(senderAdmin && { senderAdmin: senderAdmin.map(step) }),
  });
  return { ...told(cause), ...(cause.cases && { cases: cause.cases.map(told) }) };
}

/** Stands behind the title of a page that there's only in English. */
export const IN_ENGLISH = '(in English)';

/** In another language, text by text: what isn't translated stays English, and a page without a translated title says so. */
export function translateCause(cause: Cause, texts: Readonly<Record<string, string>>): Cause {
  const say = (text: string): string => (Object.hasOwn(texts, text) ? (texts[text] ?? text) : text);
  const inEnglish = Object.hasOwn(texts, IN_ENGLISH) ? ` ${say(IN_ENGLISH)}` : '';
  const translated = reword(cause, say, (title) => (Object.hasOwn(texts, title) ? say(title) : title + inEnglish));
  const cases = translated.cases?.map((one, place) => {
    const englishName = cause.cases?.[place]?.name;
    return englishName === undefined ? one : { ...one, englishName };
  });
  return { ...translated, englishName: cause.name, ...(cases && { cases }) };
}
