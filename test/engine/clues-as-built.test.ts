import { runInNewContext } from 'node:vm';
import { toSource, withoutTexts } from '../../scripts/split-knowledge.mjs';
import { CAUSES } from '../../src/causes/registry';

/** Patterns from another context are no instances of this one's RegExp: compared as text. */
const comparable = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_key, one: unknown) => (isPattern(one) ? String(one) : one)));
const isPattern = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object RegExp]';

test('the clues that are built into the pane are those of the registry', () => {
  const clues = CAUSES.map(withoutTexts);
  expect(comparable(clues)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 'transport-rule-reject', clues: expect.any(Array) as unknown }),
    ]),
  );
  expect(comparable(runInNewContext(`(${toSource(clues)})`))).toEqual(comparable(clues));
});

test('each field of a cause is either a clue or a text, so that the pane recognizes what the command line does', () => {
  const texts = [
    'name',
    'title',
    'isAboutBounce',
    'meaning',
    'meaningWithFacts',
    'forOthers',
    'forOwner',
    'fixableBy',
    'steps',
    'without',
    'dnsChecks',
    'isAtOwnRelay',
    'onlyOn',
    'cutOff',
    'plea',
    'retry',
    'sources',
    'cases',
    'lists',
  ];
  for (const cause of CAUSES)
    expect([...Object.keys(withoutTexts(cause)), ...texts]).toEqual(expect.arrayContaining(Object.keys(cause)));
});

test('a pattern keeps its flags, and a field that is not there stays away', () => {
  expect(toSource({ pattern: /a\/b"/iu, rank: 5, 'a-b': ['"', null, true], gone: undefined })).toBe(
    '{"pattern":/a\\/b"/iu,"rank":5,"a-b":["\\"",null,true]}',
  );
});
