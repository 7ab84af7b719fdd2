import { organizationOf } from './organization';

/** One check in an Authentication-Results field: its method, its result, and what was checked. */
interface SenderCheck {
  readonly method: string;
  readonly result: string;
  /** Lower-cased, by name: `header.d`, `smtp.mailfrom`. */
  readonly properties: ReadonlyMap<string, string>;
}

/** An Authentication-Results field (RFC 8601). */
export interface SenderChecks {
  /** Who did the checks; null where Exchange Online did, which does not sign its fields. */
  readonly by: string | null;
  readonly checks: readonly SenderCheck[];
}

const MAX_CHECKS = 40;

/** Reads an Authentication-Results field. Comments and quoted strings are free text: what stands in them is no result. */
export function readSenderChecks(field: string): SenderChecks {
  const [first = '', ...rest] = withoutFreeText(field.slice(0, 8000).toLowerCase())
    .split(';')
    .map((piece) => piece.trim());
  const isSigned = !first.includes('=');
  return {
    by: isSigned ? (/^"?([^\s"]+)/.exec(first)?.[1] ?? null) : null,
    checks: (isSigned ? rest : [first, ...rest]).slice(0, MAX_CHECKS).flatMap(readCheck),
  };
}

function readCheck(piece: string): readonly SenderCheck[] {
  const pairs = [...piece.matchAll(/([a-z0-9.-]{1,64})\s{0,9}=\s{0,9}"?([^\s;"]*)/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const [head, ...properties] = pairs;
  return head === undefined ? [] : [{ method: head[0], result: head[1], properties: new Map(properties) }];
}

/** Comments may be nested (RFC 5322 section 3.2.2). A quoted string is one value, whatever it holds. */
function withoutFreeText(text: string): string {
  let depth = 0;
  let isQuoted = false;
  let out = '';
  for (const c of text) {
    if (c === '"' && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) out += /[\s;=]/.test(c) ? '_' : c;
    else if (c === '(') depth++;
    else if (c === ')' && depth > 0) depth--;
    else if (depth === 0) out += c;
  }
  return out;
}

/** The topmost field that holds a result: a server inside an organization adds an empty one on top. */
export function substantiveResults(fields: readonly string[]): SenderChecks | null {
  return fields.map(readSenderChecks).find(({ checks }) => checks.some(({ result }) => result !== 'none')) ?? null;
}

export const resultOf = (results: SenderChecks | null, method: string): string | undefined =>
  results?.checks.find((check) => check.method === method)?.result;

/** Did DMARC fail for the domain that the report claims to come from? */
export const hasFailedDmarc = ({ checks }: SenderChecks, domain: string | null): boolean =>
  checks.some(({ method, result, properties }) => {
    const checked = properties.get('header.from');
    return method === 'dmarc' && result === 'fail' && (checked === undefined || isAligned(checked, domain));
  });

/** Did a check pass for this domain: DMARC, or a signature or a return address of the same organization? */
export const hasPassedFor = ({ checks }: SenderChecks, domain: string): boolean =>
  checks.some(({ method, result, properties }) => {
    if (result !== 'pass') return false;
    if (method === 'dmarc') return isAligned(properties.get('header.from') ?? domain, domain);
    if (method === 'dkim') return isAligned(properties.get('header.d') ?? properties.get('header.i'), domain);
    // A report has an empty return address, so the name of the server counts wherever it is given.
    const names = [properties.get('smtp.mailfrom'), properties.get('smtp.helo')].filter((name) => name !== undefined);
    return method === 'spf' && names.length > 0 && names.every((name) => isAligned(name, domain));
  });

/** Relaxed alignment (RFC 7489 section 3.1): the same organization. */
const isAligned = (checked: string | undefined, domain: string | null): boolean =>
  checked !== undefined && domain !== null && organizationOf(afterAt(checked)) === organizationOf(domain);

const afterAt = (name: string): string => name.slice(name.lastIndexOf('@') + 1);
