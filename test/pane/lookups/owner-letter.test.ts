import { letterToOwners } from '../../../src/pane/lookups/owner-letter';
import { HOSTILE } from '../../advise/hostile-text';
import { bounce, cause } from '../answer/sample-advice';

const OWNERS = [{ name: 'Maria Ortega', title: null, mail: 'maria@contoso.com' }];
// oxlint-disable-next-line no-control-regex -- control characters are what this looks for
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

const letter = (name: string, from = 'dana@contoso.com', subject = 'Plan') => {
  const original = { ...bounce().original, from, subject };
  const found = letterToOwners(name, OWNERS, cause({ letters: [] }), bounce({ original }));
  if (!found) throw new Error('no letter');
  return found;
};

test('a letter about another group names that group alone', () => {
  const { to, subject, body } = letter('kitchen@contoso.com');
  expect(to).toEqual(['maria@contoso.com']);
  expect(`${subject}\n${body}`).toContain('kitchen@contoso.com');
  expect(`${subject}\n${body}`).not.toContain('allhands@contoso.com');
});

test('names out of a directory or a bounce add no line, no control character and no half of one', () => {
  const lines = letter('x').body.split('\n').length;
  for (const hostile of HOSTILE) {
    for (const { subject, body } of [letter(hostile), letter('x', hostile), letter('x', 'a@b.example', hostile)]) {
      expect(subject).not.toMatch(/\n/);
      expect(`${subject}${body}`).not.toMatch(UNSAFE);
      expect(() => encodeURIComponent(`${subject}${body}`)).not.toThrow();
      expect(subject.length).toBeLessThanOrEqual(255);
      expect(body.split('\n').length).toBeLessThanOrEqual(lines);
    }
  }
});

test('owners without an address get no letter', () => {
  expect(letterToOwners('x', [{ name: 'Maria', title: null, mail: null }], cause(), bounce())).toBeNull();
});
