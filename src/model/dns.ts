/** The record types that the DNS checks ask for. */
export type DnsType = 'A' | 'AAAA' | 'CNAME' | 'MX' | 'PTR' | 'TXT';

/** One record as DNS publishes it; MX as `10 mx.contoso.com`. Anybody can publish anything: show it as text only. */
export interface DnsRecord {
  readonly name: string;
  readonly type: DnsType;
  readonly value: string;
}

/** Why there's no answer. `not-dns`: what came is no DNS message, a sign-in page of a network for instance. */
export type DnsFault =
  'timeout' | 'server-failure' | 'refused' | 'truncated' | 'not-dns' | 'unreachable' | 'too-many-questions';

/** `wrong` explains a bounce, `doubtful` may, `right` doesn't any longer, `unknown` is no answer. */
export type DnsRating = 'wrong' | 'doubtful' | 'unknown' | 'right';

/** What a check can find, and how much it matters. */
export const DNS_RATINGS = {
  'no-answer': 'unknown',
  'domain-missing': 'wrong',

  'mx-none': 'wrong',
  'mx-none-but-address': 'doubtful',
  'mx-null': 'wrong',
  'mx-null-and-others': 'wrong',
  'mx-address': 'wrong',
  'mx-alias': 'doubtful',
  'mx-dead': 'wrong',
  'mx-private': 'wrong',
  'mx-mixed': 'wrong',
  'mx-other-first': 'doubtful',
  'mx-other-domain': 'doubtful',
  'mx-retired': 'wrong',
  'mx-verification': 'doubtful',
  'mx-microsoft': 'right',
  'mx-elsewhere': 'right',

  'spf-none': 'wrong',
  'spf-misspelled': 'wrong',
  'spf-two': 'wrong',
  'spf-syntax': 'wrong',
  'spf-syntax-elsewhere': 'wrong',
  'spf-lookups': 'wrong',
  'spf-void': 'wrong',
  'spf-mx-hosts': 'wrong',
  'spf-include-none': 'wrong',
  'spf-loop': 'wrong',
  'spf-no-microsoft': 'wrong',
  'spf-fail': 'wrong',
  'spf-softfail': 'wrong',
  'spf-neutral': 'doubtful',
  'spf-everyone': 'doubtful',
  'spf-open-end': 'doubtful',
  'spf-ignored': 'doubtful',
  'spf-ptr': 'doubtful',
  'spf-pass': 'right',
  'spf-valid': 'right',

  'dmarc-none': 'wrong',
  'dmarc-misplaced': 'wrong',
  'dmarc-two': 'wrong',
  'dmarc-syntax': 'wrong',
  'dmarc-report-address': 'doubtful',
  'dmarc-partial': 'doubtful',
  'dmarc-inherited': 'right',
  'dmarc-lenient': 'right',
  'dmarc-strict': 'right',
  'dmarc-aligned': 'right',
  'dmarc-not-aligned': 'wrong',

  'dkim-published': 'right',
  'dkim-microsoft-missing': 'doubtful',
  'dkim-one-missing': 'doubtful',
  'dkim-selector-missing': 'wrong',
  'dkim-dangling': 'wrong',
  'dkim-revoked': 'wrong',
  'dkim-no-key': 'wrong',

  'ptr-private': 'unknown',
  'ptr-none': 'wrong',
  'ptr-not-full': 'wrong',
  'ptr-unconfirmed': 'wrong',
  'ptr-generic': 'doubtful',
  'ptr-several': 'doubtful',
  'ptr-confirmed': 'right',
} as const satisfies Readonly<Record<string, DnsRating>>;

export type DnsFindingId = keyof typeof DNS_RATINGS;

/** One thing that a check found; `values` fill its sentences. */
export interface DnsFinding {
  readonly id: DnsFindingId;
  readonly values: Readonly<Record<string, string>>;
}

export type DnsCheckId = 'recipient-mx' | 'sender-mx' | 'spf' | 'dmarc' | 'dkim' | 'ptr';

/** What one check found out, the most important finding first. */
export interface DnsResult {
  readonly check: DnsCheckId;
  /** The domain or IP address that was checked. */
  readonly subject: string;
  readonly rating: DnsRating;
  readonly findings: readonly DnsFinding[];
  /** The records that the findings are about. */
  readonly records: readonly DnsRecord[];
  /** What to publish instead. */
  readonly correction?: DnsRecord;
  /** SPF: how the sending server was found, from the domain's own record down. */
  readonly path?: readonly string[];
}

/** A result in the reader's language: evidence that answers and reports can quote. Records are anybody's words. */
export interface DnsEvidence extends Omit<DnsResult, 'findings'> {
  readonly title: string;
  /** What it means for the bounce. */
  readonly meaning: string;
  /** \`next\`: what to do about it; empty where there's nothing to do. */
  readonly findings: readonly { readonly id: DnsFindingId; readonly text: string; readonly next: string }[];
}
