// What forged reports say, by language: fragments of patterns, without flags; case does not count.

interface LureWords {
  /** What a forger wants: that somebody signs in, or opens what was held. */
  readonly lure?: readonly RegExp[];
  /** By this a mail wants to be taken for a report. */
  readonly claim?: readonly RegExp[];
}

const LURE_WORDS: Readonly<Record<string, LureWords>> = {
  en: {
    lure: [
      /\b(?:several|multiple|pending|\d+) (?:new |undelivered |incoming |valid )?(?:messages|emails|mails)\b.{0,80}\b(?:waiting|pending|held|blocked|queue)/,
      /\b(?:release|retrieve|recover|restore|(?:re)?view) (?:it|them|all|here|messages?|e-?mails?|your|pending)\b/,
      /sign in to/,
      /(?:verify|confirm|update|keep) your (?:account|password|mailbox|e-?mail|identity)/,
      /requires? (?:validation|verification)/,
      /your password/,
      /storage (?:is )?(?:full|limit)/,
      /within \d+ hours/,
      /allow (?:messages|sender)/,
    ],
    claim: [
      /undeliver/,
      /deliver\w{0,9}\b.{0,30}\b(?:fail|status|report|problem|delay|error)/,
      /fail\w{0,9}\b.{0,20}\bdeliver/,
      /(?:pending|blocked|held|incoming|undelivered) (?:messages?|e?-?mails?)/,
      /returned mail/,
      /mailer-daemon/,
      /postmaster/,
      /mail ?box (?:storage|quota)/,
    ],
  },
  de: {
    lure: [
      /mails? .{0,20}freigeben/,
      /freigegeben werden/,
      /zurückgehalten/,
      /jetzt zustellen/,
      /passwor[dt]/,
      /kennwort/,
    ],
    claim: [/unzustellbar/, /nicht zugestellt/],
  },
  fr: { lure: [/mot de passe/, /libérer/, /débloquer/], claim: [/non remis/] },
  es: { lure: [/contraseña/, /liberar/, /recuper/], claim: [/no entregad/] },
  it: { lure: [/sblocca/, /recuper/], claim: [/non recapit/] },
  nl: { lure: [/wachtwoord/, /vrijgeven/], claim: [/onbestelbaar/] },
  'pt-BR': { lure: [/\bsenha\b/, /liberar/, /recuper/], claim: [/não entregue/] },
  sv: { claim: [/olevererb/] },
  pl: { lure: [/hasł[oa]\b/, /odzyskaj/, /odblokuj/], claim: [/niedostarcz/, /nie powiodło/] },
  ru: { lure: [/пароль/], claim: [/не ?доставлен/] },
  ja: { lure: [/パスワード/], claim: [/配信不能/] },
  'zh-CN': { lure: [/密码/] },
};

const patternOf = (use: keyof LureWords): RegExp =>
  new RegExp(
    Object.values(LURE_WORDS)
      .flatMap((words) => words[use] ?? [])
      .map(({ source }) => source)
      .join('|'),
    'i',
  );

export const LURE = patternOf('lure');
export const CLAIM = patternOf('claim');
