import { words } from '../locales/engine-words';
import type { CauseAdvice } from '../model/advice';
import type { Bounce } from '../model/bounce';
import type { Cause, Platform } from '../model/cause';

const PLATFORMS: readonly Platform[] = ['online', 'server'];

/** Why a command or a letter is missing. Commands are an admin's business, letters the sender's. */
export function missingByRole(cause: Cause, bounce: Bounce): NonNullable<CauseAdvice['missing']> {
  const { without = {}, onlyOn } = cause;
  const t = words.advice.without;
  const said = (why: string | undefined, say: (values: { readonly why: string }) => string): readonly string[] =>
    why === undefined ? [] : [say({ why })];
  return {
    sender: said(without.letter, t.letter),
    admin: [
      ...(onlyOn == null ? [] : [t.onlyOn({ platform: onlyOn })]),
      ...said(without.check, t.check),
      ...said(without.fix, t.fix),
      ...PLATFORMS.filter((platform) => !isUnused(platform, cause, bounce)).flatMap((platform) => [
        ...said(without[platform], ({ why }) => t.on({ platform, what: 'both', why })),
        ...said(without[`check-${platform}`], ({ why }) => t.on({ platform, what: 'check', why })),
        ...said(without[`fix-${platform}`], ({ why }) => t.on({ platform, what: 'fix', why })),
      ]),
    ],
  };
}

/** A sender whose mail Exchange Online sends and whose admin can fix it needs nothing on Exchange Server. */
const isUnused = (platform: Platform, { fixableBy }: Cause, { generator }: Bounce): boolean =>
  platform === 'server' && generator === 'exchange-online' && fixableBy[0] === 'sender-admin';
