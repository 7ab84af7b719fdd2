import { withFittingSteps } from '../../src/advise/fitting-steps';
import type { Bounce, RecipientReport } from '../../src/model/bounce';
import type { StepCase } from '../../src/model/cause';
import { statement } from '../statement-kit';
import { bounce, cause, recipient } from './kit';

/** Whether a step for this case stands in the answer. */
function isShown(onlyFor: StepCase, report: Bounce, recipients: readonly RecipientReport[]): boolean {
  const made = cause({ steps: { sender: [], senderAdmin: [{ text: 'Call.', onlyFor }] } });
  return withFittingSteps(made, report, recipients).steps.senderAdmin?.length === 1;
}
const about = (change: Partial<Bounce['original']>): Bounce => {
  const report = bounce();
  return { ...report, original: { ...report.original, ...change } };
};

describe('a step for one case is left out where the bounce shows another', () => {
  test.each<[string, StepCase, Bounce, RecipientReport, boolean]>([
    ['the code is another', { code: /^5\.7\.5/ }, bounce(), recipient({ status: '5.1.8' }), false],
    ['the code is that', { code: /^5\.7\.5/ }, bounce(), recipient({ status: '5.7.501' }), true],
    ['there is no code', { code: /^5\.7\.5/ }, bounce(), recipient(), true],
    ['no word is said', { words: /inactive/ }, bounce(), recipient({ diagnostic: '552 full' }), false],
    ['the reply says it', { words: /inactive/ }, bounce(), recipient({ diagnostic: '552 inactive' }), true],
    ['a passage says it', { words: /gone/ }, bounce(), recipient({ passages: [statement('gone')] }), true],
    ['the text says it', { words: /gone/ }, bounce({ text: 'It is gone.' }), recipient(), true],
    ['it was addressed', { isUnaddressed: true }, about({ to: ['Jo@contoso.com'] }), recipient(), false],
    ['another was addressed', { isUnaddressed: true }, about({ to: ['kim@contoso.com'] }), recipient(), true],
    ['nobody knows who was', { isUnaddressed: true }, about({ to: [] }), recipient(), true],
    ['others sent it', { isOnMicrosoft365: true }, about({ headers: 'Received: by a (Postfix)' }), recipient(), false],
    ['Microsoft did', { isOnMicrosoft365: true }, about({ headers: 'X-MS-Exchange-A: b' }), recipient(), true],
    ['nobody knows who did', { isOnMicrosoft365: true }, about({ headers: '' }), recipient(), true],
    ['no server is named', { isOnMicrosoft365: true }, about({ headers: 'Subject: Plan' }), recipient(), true],
    [
      'only the address is Microsoft’s',
      { isOnMicrosoft365: true },
      about({ headers: 'Received: by a (Postfix) for <jo@outlook.com>' }),
      recipient(),
      false,
    ],
    ['others surely sent it', { isOnMicrosoft365: false }, about({ headers: 'Received: by a' }), recipient(), true],
    [
      'a server of Microsoft’s passed it on',
      { isOnMicrosoft365: false },
      about({ headers: 'Received: from a.prod.outlook.com by b (Postfix)' }),
      recipient(),
      false,
    ],
    ['nobody knows who it was', { isOnMicrosoft365: false }, about({ headers: '' }), recipient(), false],
  ])('%s', (_what, onlyFor, report, who, shown) => {
    expect(isShown(onlyFor, report, [who])).toBe(shown);
  });
});

test('steps for every case stay, for every reader', () => {
  const steps = { sender: [{ text: 'A.' }], owner: [{ text: 'B.' }], recipientAdmin: [{ text: 'C.' }] };
  expect(withFittingSteps(cause({ steps }), bounce(), [recipient()]).steps).toEqual(steps);
});
