// What forged reports say, by language: fragments of patterns, without flags; case does not count.

interface LureWords {
  /** What a forger wants: that somebody signs in, or opens what was held. */
  readonly lure?: readonly RegExp[];
  /** What no report asks for, whatever else it says: a password, a code, a command that is run. */
  readonly demand?: readonly RegExp[];
  /** What happens otherwise, or until when. */
  readonly threat?: readonly RegExp[];
  /** By this a mail wants to be taken for a report. */
  readonly claim?: readonly RegExp[];
}

const LURE_WORDS: Readonly<Record<string, LureWords>> = {
  en: {
    lure: [
      /\b(?:several|multiple|pending|\d+) (?:new |undelivered |incoming |valid )?(?:messages|emails|mails)\b.{0,80}\b(?:waiting|pending|held|blocked|queue)/,
      /\b\d+ (?:[a-z-]{2,15} ){0,2}(?:messages|e-?mails)\b.{0,80}\b(?:kept|waiting|pending|on hold|deletion)\b/,
      /\b(?:sync|synchronize|reactivate|upgrade) your (?:mailbox|account|inbox)\b/,
      /\brestore (?:mail )?delivery\b/,
      /\b(?:release|retrieve|recover|restore|(?:re)?view) (?:it|them|all|here|messages?|e-?mails?|your|pending)\b/,
      /\b(?:retry|resume) delivery\b/,
      /(?<!\b(?:and|then|please) )\bsend again\b|\bresend (?:now|(?:the |your )?(?:message|e?-?mail)s? now)\b/,
      /(?:sign|log) ?in (?:to|at|here|with)\b/,
      /(?:verify|validate|confirm|update|keep) your (?:account|password|mailbox|e-?mail|identity)/,
      /requires? (?:validation|verification)/,
      /your password/,
      /storage (?:is )?(?:full|limit)/,
      /allow (?:messages|sender)/,
      /\brelease\b.{0,20}\bdelete\b/,
      /\bscan (?:the|this) (?:qr )?code\b/,
    ],
    demand: [
      /(?:sign|log) ?in with your .{0,30}\bpassword\b/,
      /\breply\b.{0,80}\bpassword\b/,
      /\b(?:verify|validate|confirm) your (?:account|password|mailbox|e-?mail|identity)/,
      /\bpassword (?:has expired|expires|will expire)/,
      /\bscan (?:the|this) (?:qr )?code\b/,
      /\benter (?:the|this) code\b.{0,40}\bsign in\b/,
      /\bpress (?:the )?win(?:dows)?(?: key)? ?\+ ?r\b/,
      /\b(?:iwr|irm|invoke-(?:webrequest|restmethod)|curl|wget|mshta)\b.{0,200}(?:\| ?(?:iex|invoke-expression|bash|sh)\b|\.hta\b)/,
      /\b(?:iex|invoke-expression)\b.{0,40}\b(?:iwr|irm|invoke-|downloadstring)/,
    ],
    threat: [
      /within \d+ ?(?:hours|hrs|minutes)/,
      /(?:after|in) \d+ ?(?:hours|hrs)\b/,
      /\bvalid for \d+ (?:minutes|hours)\b/,
      /\b(?:before|until) (?:midnight|today|tomorrow)\b/,
      /\bexpires? today\b/,
      /\b(?:account|mailbox|mailboxes|service)\b.{0,60}\b(?:suspended|closed|deactivated|terminated)\b/,
      /\b(?:before|to avoid) deletion\b|\b(?:last|final) warning\b/,
      /\bloss of (?:e-?mail|service|access)/,
    ],
    claim: [
      /undeliver/,
      /deliver\w{0,9}\b.{0,30}\b(?:fail|status|report|problem|delay|error)/,
      /fail\w{0,9}\b.{0,20}\bdeliver/,
      /(?:pending|blocked|held|incoming|undelivered) (?:messages?|e?-?mails?)/,
      /(?:messages?|e?-?mails?) (?:are )?on hold/,
      /returned mail/,
      /mailer-daemon/,
      /postmaster/,
      /mail ?box (?:storage|quota)/,
    ],
  },
  de: {
    lure: [
      /(?:mails?|nachrichten?)\b.{0,20} freigeben/,
      /freigegeben werden/,
      /zurückgehalten/,
      /jetzt zustellen/,
      /passwor[dt]/,
      /kennwort/,
    ],
    demand: [
      /mit ihrem (?:passwort|kennwort) an(?:melden)?/,
      /(?:konto|postfach|kennwort|passwort) (?:jetzt )?(?:bestätigen|verifizieren)/,
    ],
    threat: [/(?:innerhalb von|nach|in) \d+ stunden/, /(?:konto|postfach).{0,40}gesperrt/],
    claim: [/unzustellbar/, /nicht zugestellt/],
  },
  fr: {
    lure: [/mot de passe/, /libérer/, /débloquer/],
    demand: [/(?:vérifi|confirm|valid)ez votre (?:compte|mot de passe|messagerie)/],
    threat: [/(?:sous|dans les) \d+ ?(?:h\b|heures)/, /(?:compte|messagerie).{0,40}suspendu/],
    claim: [/non remis/],
  },
  es: {
    lure: [/contraseña/, /liberar/, /recuper/],
    demand: [/(?:verifi|confirm)[a-z]{1,4} su (?:cuenta|contraseña|buzón)/],
    threat: [/en \d+ horas/, /cuenta.{0,40}suspendid/],
    claim: [/no entregad/],
  },
  it: {
    lure: [/sblocca/, /recuper/],
    demand: [/(?:verifi|conferm)[a-z]{1,4} (?:il tuo|il suo|la tua|la sua) (?:account|password|casella)/],
    threat: [/entro \d+ ore/],
    claim: [/non recapit/],
  },
  nl: { lure: [/wachtwoord/, /vrijgeven/], threat: [/binnen \d+ uur/], claim: [/onbestelbaar/] },
  'pt-BR': { lure: [/\bsenha\b/, /liberar/, /recuper/], threat: [/em \d+ horas/], claim: [/não entregue/] },
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
export const DEMAND = patternOf('demand');
export const THREAT = patternOf('threat');
export const CLAIM = patternOf('claim');
