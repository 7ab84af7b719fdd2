import type { StepSection } from '../../../src/model/advice';
import { ownSideFirst } from '../../../src/pane/answer/own-side';
import { advice, bounce, cause, recipient } from './sample-advice';

const THEIRS: StepSection = { heading: 'theirs', side: 'recipient', steps: [{ text: 'Open the group.' }] };
const OURS: StepSection = { heading: 'ours', side: 'sender', steps: [{ text: 'Look at the connector.' }] };

/** Headings of the admin's steps, for a reader of that mailbox. */
function read(mailbox: string | null, sections: readonly StepSection[], from: string | null, to = 'all@fabrikam.com') {
  const of = cause({
    recipients: [recipient({ address: to })],
    groups: [],
    steps: { sender: [], owner: [], admin: sections },
  });
  const about = bounce();
  const shown = advice({ causes: [of], bounce: { ...about, original: { ...about.original, from } } });
  return ownSideFirst(shown, mailbox).causes[0]?.steps.admin ?? [];
}
const headings = (sections: readonly StepSection[]) => sections.map(({ heading }) => heading);

describe('the admin’s steps', () => {
  test.each([
    ['on the sender’s side', 'desk@contoso.com', 'dana@contoso.com', ['ours', 'theirs']],
    ['on the recipient’s side', 'desk@fabrikam.com', 'dana@contoso.com', ['theirs', 'ours']],
    ['on neither side', 'desk@adatum.com', 'dana@contoso.com', ['theirs', 'ours']],
    ['at a provider for anybody', 'dana@outlook.com', 'dana@outlook.com', ['theirs', 'ours']],
    ['whose mailbox isn’t known', null, 'dana@contoso.com', ['theirs', 'ours']],
  ])('for a reader %s', (_who, mailbox, from, expected) => {
    expect(headings(read(mailbox, [THEIRS, OURS], from))).toEqual(expected);
  });

  test('begin with the recipient’s side for its own reader, whatever the cause says', () => {
    expect(headings(read('desk@fabrikam.com', [OURS, THEIRS], 'dana@contoso.com'))).toEqual(['theirs', 'ours']);
  });

  test('say that there is nothing to change where all is to be done on the other side', () => {
    const [first, second] = read('desk@contoso.com', [THEIRS], 'dana@contoso.com');
    expect(first).toMatchObject({
      heading: 'If you run the sender’s mail',
      steps: [{ text: 'There’s nothing to change on your side. Ask the email admin of fabrikam.com.' }],
    });
    expect(second).toBe(THEIRS);
  });

  test('do so also where the bounce doesn’t name the sender, as a forwarded one may not', () => {
    expect(headings(read('desk@contoso.com', [THEIRS], null))).toEqual(['If you run the sender’s mail', 'theirs']);
  });

  test('stay as they are for an internal address, which was made where the message was sent', () => {
    const internal = 'IMCEAEX-_o=ExchangeLabs_ou=A_cn=Recipients_cn=dana@namprd01.prod.outlook.com';
    expect(headings(read('desk@contoso.com', [THEIRS], 'dana@contoso.com', internal))).toEqual(['theirs']);
    expect(headings(read('desk@contoso.com', [THEIRS], null, internal))).toEqual(['theirs']);
  });

  test('stay as they are inside one organization', () => {
    expect(headings(read('desk@contoso.com', [THEIRS], 'dana@contoso.com', 'all@contoso.com'))).toEqual(['theirs']);
  });
});
