import { restrictedGroups } from '../../src/advise/groups';
import type { RecipientReport } from '../../src/model/bounce';
import { bounce, cause, recipient } from './kit';
import { statement } from '../statement-kit';

const say = (...quotes: readonly string[]): Partial<RecipientReport> => ({
  passages: quotes.map((quote) => statement(quote)),
});
const SIZE = 'RESOLVER.RST.RecipSizeLimit; message too large';

function groupsOf(one: Partial<RecipientReport>, isAboutGroup = false, named: readonly string[] = []) {
  const made = isAboutGroup ? cause({ isAboutGroup: true }) : cause();
  return restrictedGroups(bounce({ recipients: [recipient(one)], namedGroups: named }), [
    { recipient: 0, findings: [{ cause: made, certainty: 'certain', evidence: [], isForeign: false }] },
  ]);
}

describe('a recipient is named as a restricted group', () => {
  it.each<[string, Partial<RecipientReport>]>([
    ['a token of Exchange says so', say('550', 'RESOLVER.RST.SenderNotAuthenticatedForGroup')],
    ['words say so', say('550', 'the distribution list does not accept it')],
    ['a limit of size and its name say so', { ...say('550', SIZE), displayName: 'All Staff' }],
  ])('where %s', (_what, one) => {
    expect(groupsOf(one)).toEqual(['jo@contoso.com']);
  });

  it('where the cause is about groups', () => {
    expect(groupsOf({}, true)).toEqual(['jo@contoso.com']);
    expect(groupsOf({ address: null, displayName: 'Everyone' }, true)).toEqual(['Everyone']);
  });

  it.each<[string, Partial<RecipientReport>]>([
    ['nothing says so', say('550 User unknown')],
    [
      'Exchange only lists what may be behind a code',
      say(
        '550 5.7.64 TenantAttribution',
        'It may have been rejected by a moderator, or another restriction may be preventing delivery.',
      ),
    ],
    ['only a limit of size does', { ...say(SIZE), displayName: 'Jo Tan' }],
    ['only its name does', { ...say('550 Mailbox full'), displayName: 'All Staff' }],
    ['a limit of size stands beside no name', say(SIZE)],
  ])('and is not where %s', (_what, one) => {
    expect(groupsOf(one)).toEqual([]);
  });

  it('and is not where it has no name at all', () => {
    expect(groupsOf({ address: null }, true)).toEqual([]);
  });
});

test('groups that the report names stand first, each once', () => {
  expect(groupsOf({}, true, ['all@contoso.com', 'jo@contoso.com'])).toEqual(['all@contoso.com', 'jo@contoso.com']);
  expect(restrictedGroups(bounce({ namedGroups: ['all@contoso.com'] }), [])).toEqual(['all@contoso.com']);
});
