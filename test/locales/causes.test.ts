import { loadCauses } from '../../src/causes/knowledge';
import { CAUSES } from '../../src/causes/registry';
import { reword, translateCause } from '../../src/causes/translate';

const one = CAUSES.find(({ id }) => id === 'group-sender-not-allowed');

test('every text of a cause is translated, and nothing else changes', () => {
  for (const cause of CAUSES) {
    expect(reword(cause, (text) => text)).toEqual(cause);
    const nothing = (): string => '';
    const { lists: _, ...told } = reword(cause, nothing, nothing);
    const left = JSON.stringify(told).match(/"(?:text|note|title|meaning|name|sender|others)":"[^"]+"/g);
    expect(left).toBeNull();
  }
});

test('a text without a translation stays English, and letters know the English name', () => {
  if (one === undefined) throw new Error('no such cause');
  const translated = translateCause(one, { [one.name]: 'Name', toString: 'x' });
  const cases = one.cases?.map((each) => ({ ...each, englishName: each.name }));
  expect(cases).not.toHaveLength(0);
  expect(translated).toEqual({ ...one, name: 'Name', englishName: one.name, cases });
});

test('a page has a title in the language that it comes in, or says that it’s in English', () => {
  if (one === undefined) throw new Error('no such cause');
  const sources = [
    { title: 'Groups', url: 'https://example.org/groups' },
    { title: 'RFC 5321', url: 'https://example.org/rfc' },
  ];
  const texts = { Groups: 'Gruppen', '(in English)': '(auf Englisch)' };
  expect(translateCause({ ...one, sources }, texts).sources.map(({ title }) => title)).toEqual([
    'Gruppen',
    'RFC 5321 (auf Englisch)',
  ]);
});

test('causes come in the language that is asked for, or in English', async () => {
  const ids = new Set(['group-sender-not-allowed']);
  const [german] = await loadCauses(ids, 'de');
  expect(german?.title).toMatch(/^Sie dürfen nicht an \{group\} senden/);
  expect(await loadCauses(ids, 'fr')).toEqual([one]);
  expect(await loadCauses(ids, 'constructor')).toEqual([one]);
});
