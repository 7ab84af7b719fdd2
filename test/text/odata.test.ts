import fc from 'fast-check';
import { literal, query, readable } from '../../src/text/odata';
import { matching } from '../outlook/graph-query.mjs';

/** Strings made to break out of wherever they are put. */
const nasty = fc.string({
  unit: fc.constantFrom(
    "'",
    "''",
    '"',
    '&',
    '?',
    '#',
    '/',
    '%',
    '%27',
    '=',
    '+',
    ' or ',
    ' eq ',
    '$filter',
    '(',
    ')',
    ';',
    '\\',
    '\n',
    '\0',
    '\u202e',
    '\ud800',
    '😀',
    'é',
    'a',
    '@',
    '<',
    '>',
  ),
  maxLength: 30,
});

/** What a server sees of it: half a surrogate pair cannot travel. */
const travelled = (value: string): string => value.replace(/[\ud800-\udfff]/gu, '\ufffd');

test('whatever a value holds, the address has one query with the options given, and the server reads the value back', () => {
  fc.assert(
    fc.property(nasty, (value) => {
      const path = query(['groups'], { $filter: `mail eq ${literal(value)}`, $top: '5' });
      const url = new URL(`https://graph.microsoft.com/v1.0${path}`);
      expect(url.pathname).toBe('/v1.0/groups');
      expect(url.hash).toBe('');
      expect([...url.searchParams.keys()]).toEqual(['$filter', '$top']);
      const filter = url.searchParams.get('$filter') ?? '';
      expect(filter.slice("mail eq '".length, -1).replaceAll("''", "'")).toBe(travelled(value));
    }),
    { numRuns: 500 },
  );
});

test('a value never becomes a term of its own: only the item with that very address fits', () => {
  const everybody = [{ mail: 'a@contoso.com' }, { mail: 'b@contoso.com' }];
  fc.assert(
    fc.property(nasty, (value) => {
      const found = matching([...everybody, { mail: value }], `mail eq ${literal(value)}`);
      expect(found).toEqual([{ mail: value }]);
    }),
    { numRuns: 500 },
  );
});

test('a segment stays one segment, slashes and dots in it included', () => {
  fc.assert(
    fc.property(
      nasty.filter((value) => value !== ''),
      (id) => {
        const path = query(['groups', id, 'owners']);
        expect(path.split('/')).toHaveLength(4);
        expect(path).not.toMatch(/[?#\s]/);
      },
    ),
  );
});

test('a request can be read by a person', () => {
  expect(readable(query(['groups'], { $filter: `mail eq ${literal("o'brien@contoso.com")}` }))).toBe(
    "/groups?$filter=mail eq 'o''brien@contoso.com'",
  );
});
