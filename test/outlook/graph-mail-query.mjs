// The few ways in which the pane lists messages, told apart by the words of their OData. What is none of them is refused, so that
// a badly put request is noticed: real Graph understands more, and is pickier about what goes with what.
const CLASS = 'String 0x001A';
const HEADERS = 'String 0x007D';
const IN_REPLY_TO = 'String 0x1042';
const IS_REPORT = `singleValueExtendedProperties/any(ep:ep/id eq '${CLASS}' and startswith(ep/value,'REPORT.'))`;
const SINCE = /^receivedDateTime ge (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ) and (.+)$/;
const NEWEST_FIRST = 'receivedDateTime desc';

/** What may be asked for with `$expand`, one property at a time; by its tag, as Graph writes it in its answers. */
const EXPANSIONS = {
  [`singleValueExtendedProperties($filter=id eq '${CLASS}')`]: ['0x1a'],
  [`singleValueExtendedProperties($filter=id eq '${HEADERS}')`]: ['0x7d'],
};
const STRING = "'((?:[^']|'')*)'";
/** Filters that lead from a message to what belongs to it. An order beside them is refused (InefficientFilter). */
const RELATED = [
  [new RegExp(`^internetMessageId eq ${STRING}$`), (id) => (message) => message.internetMessageId === id],
  [
    new RegExp(`^singleValueExtendedProperties/any\\(ep:ep/id eq '${IN_REPLY_TO}' and ep/value eq ${STRING}\\)$`),
    (id) => (message) => inReplyTo(message) === id,
  ],
  [new RegExp(`^conversationId eq ${STRING}$`), (id) => (message) => conversationOf(message) === id],
];
export const conversationOf = ({ id, conversationId }) => conversationId ?? `conversation-${id}`;
const inReplyTo = ({ headers }) => /^in-reply-to:\s*(<[^>]+>)/im.exec(headers)?.[1];

function relatedForm(filter = '') {
  for (const [pattern, fitsFor] of RELATED) {
    const found = pattern.exec(filter);
    if (found) return { form: 'related', fits: fitsFor(found[1].replaceAll("''", "'")), isSorted: false };
  }
  return null;
}

const isReport = ({ itemClass }) => /^REPORT\./i.test(itemClass);
const hasExactly = (query, names) =>
  Object.values(query).every((value) => typeof value === 'string') &&
  Object.keys(query)
    .filter((name) => name !== '$top' && name !== '$skip')
    .sort()
    .join() === [...names].sort().join();

/**
 * A list in one of the forms the pane uses.
 * @returns `{ form, fits, isSorted }`, or null where it is none: `recent` reports since a day, `reports` of any age, what is `related` to a
 * message, the `newest` messages of a folder, and a `search` in subjects
 */
export function listForm(isFolder, query) {
  const { $filter, $orderby, $expand, $search } = query;
  if ($expand !== undefined && EXPANSIONS[$expand] === undefined) return null;
  if (isFolder) {
    const isNewest = hasExactly(query, ['$orderby', '$select', '$expand']) && $orderby === NEWEST_FIRST;
    return isNewest ? { form: 'newest', fits: () => true } : null;
  }
  if (hasExactly(query, ['$search', '$select'])) {
    const words = wordsIn($search);
    return words && { form: 'search', fits: ({ subject }) => words.some((word) => word.test(subject)) };
  }
  if (hasExactly(query, ['$filter', '$select', '$expand']))
    return $filter === IS_REPORT ? { form: 'reports', fits: isReport, isSorted: false } : relatedForm($filter);
  if (!hasExactly(query, ['$filter', '$orderby', '$select', '$expand']) || $orderby !== NEWEST_FIRST) return null;
  const [, since, rest] = SINCE.exec($filter) ?? [];
  if (rest !== IS_REPORT || Number.isNaN(Date.parse(since))) return null;
  const from = Date.parse(since);
  return { form: 'recent', fits: (message) => isReport(message) && Date.parse(message.receivedDateTime) >= from };
}

/** `"subject:undeliverable OR subject:\"delivery status\""`, quotes included: words to look for in subjects, or null. */
function wordsIn(search) {
  const [, query] = /^"(.+)"$/s.exec(search) ?? [];
  const terms = query?.split(' OR ').map((term) => /^subject:(?:([^\s":\\]+)|\\"([^"\\]+)\\")$/u.exec(term));
  if (!terms || terms.includes(null)) return null;
  return terms.map(([, word, phrase]) => asWord(word ?? phrase));
}

/** Whole words, as the search index has them; scripts without blanks between words are found anywhere. */
function asWord(text) {
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const hasBlanks = !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
  return new RegExp(hasBlanks ? `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])` : escaped, 'iu');
}

/**
 * @returns `{ fields, properties }` for `$select` and `$expand`; null where a field is unknown or `$expand` none of ours.
 * Without `$select` there are all fields, as in Graph.
 */
export function shapeOf({ $select, $expand }, known) {
  const fields = $select === undefined ? known : $select.split(',');
  const properties = $expand === undefined ? [] : EXPANSIONS[$expand];
  return properties && fields.every((field) => known.includes(field)) ? { fields, properties } : null;
}
