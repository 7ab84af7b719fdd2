import { advise } from '../../src/advise/advise';
import { adviceAsText } from '../../src/advise/report';
import { CLUES, loadCauses } from '../../src/causes/knowledge';
import type { Cause } from '../../src/model/cause';
import { bounce, cause, recipient } from './kit';

const SPEAKS_TO = /\byou(?:r|rs|’re|’ve)?\b/i;

const adviseOn = (of: Cause) => {
  const about = bounce({
    recipients: [recipient({ address: 'all@contoso.com' })],
    original: { ...bounce().original, from: 'dana@contoso.com' },
  });
  const finding = { cause: of, certainty: 'certain' as const, evidence: [], isForeign: false };
  return advise(about, [{ recipient: 0, findings: [finding] }], { verdict: 'unknown', reasons: [] }, [of]);
};

test('no cause tells an owner or an admin what only the sender did or has', async () => {
  const all = await loadCauses(new Set(CLUES.map(({ id }) => id)), 'en');
  const wrong = all.flatMap((one) => {
    const [told] = adviseOn(one).causes;
    if (told === undefined) return [one.id];
    const owner = told.said?.owner ?? told;
    const admin = told.said?.admin ?? told;
    // An owner is told of “your group”.
    const words = [admin.verdict, admin.meaning, owner.meaning, owner.verdict.replace('your group', '')];
    return words.filter((text) => SPEAKS_TO.test(text.replace('Your group', ''))).map((text) => `${one.id}: ${text}`);
  });
  expect(wrong).toEqual([]);
});

const ABOUT_GROUP = cause({
  title: 'You aren’t allowed to send to {group}.',
  meaning: 'Only people on its list can, and you aren’t one.',
  forOthers: { title: 'The sender isn’t allowed to send to {group}.', meaning: 'Only people on its list can.' },
  forOwner: { title: '{sender} can’t send to your group.' },
});

test.each([
  [
    'sender' as const,
    'You aren’t allowed to send to all@contoso.com.',
    'Only people on its list can, and you aren’t one.',
  ],
  ['owner' as const, 'dana@contoso.com can’t send to your group.', 'Only people on its list can.'],
  ['admin' as const, 'The sender isn’t allowed to send to all@contoso.com.', 'Only people on its list can.'],
])('a copied answer tells the %s what happened in words for them', (role, headline, meaning) => {
  expect(adviceAsText(adviseOn(ABOUT_GROUP), role).split('\n').slice(0, 2)).toEqual([headline, meaning]);
});
