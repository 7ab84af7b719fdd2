// The little of OData that look-ups speak. What does not parse is refused, so that a badly encoded value is noticed.
const STRING = "'((?:[^']|'')*)'";
const TERMS = [
  [
    new RegExp(`^(mail|displayName|internetMessageId) eq ${STRING}$`),
    (item, [, name, value]) => same(item[name], value),
  ],
  [
    new RegExp(`^proxyAddresses/any\\(p:p eq ${STRING}\\)$`),
    // As strict as Graph may be: the case of the prefix counts here.
    (item, [, value]) => (item.proxies ?? []).some((proxy) => proxy === plain(value)),
  ],
];

const plain = (literal) => literal.replaceAll("''", "'");
const same = (value, literal) => (value ?? '').toLowerCase() === plain(literal).toLowerCase();

/** @returns the items that fit a `$filter`, or null where it is none of ours. */
export function matching(items, filter = '') {
  const terms = splitAtOr(filter).map((term) => {
    const kind = TERMS.find(([pattern]) => pattern.test(term));
    return kind && { fits: kind[1], match: kind[0].exec(term) };
  });
  if (terms.some((term) => term === undefined)) return null;
  return items.filter((item) => terms.some(({ fits, match }) => fits(item, match)));
}

/** Splits at ` or ` outside of literals. */
const splitAtOr = (filter) =>
  filter.match(/(?:'(?:[^']|'')*'|(?! or ).)+(?: or )?/gs)?.map((term) => term.replace(/ or $/, '')) ?? [''];

/** A collection with the fields of `$select` and at most `$top` items. */
export function picked(items, { $select, $top, $count }) {
  const names = $select?.split(',');
  const value = items.slice(0, Number($top ?? 100)).map((item) => pick(item, names));
  return { ...($count === undefined ? {} : { '@odata.count': items.length }), value };
}

const OURS = new Set(['proxies', 'owners', 'groups', 'members', 'isRestricted', 'isModerated', 'note', 'hiddenOwners']);
const pick = (item, names) =>
  Object.fromEntries(
    Object.entries(item).filter(([name]) => !OURS.has(name) && (names === undefined || names.includes(name))),
  );
