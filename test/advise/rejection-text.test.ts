// What an admin wrote into a rule, or a server behind a code that nobody lists.
import { rejectionText } from '../../src/advise/rejection-text';
import type { Bounce } from '../../src/model/bounce';
import { statement } from '../statement-kit';
import { bounce, cause, recipient } from './kit';

const RULE = cause({ quotesAdmin: true });
const wordsOf = (diagnostic: string | null, of: Partial<Bounce> = {}): string | undefined =>
  rejectionText(RULE, recipient({ diagnostic }), bounce(of));

describe('the words of who refused', () => {
  it.each([
    ['550 5.7.1 Call extension 12 first.', 'Call extension 12 first.'],
    ['smtp;550 5.7.1 Call first.', 'Call first.'],
    ['550-5.7.1 Call first.', 'Call first.'],
    ['550 #5.7.1_ETR Call first.', 'Call first.'],
    ['550 Call first.', 'Call first.'],
    ['550 5.7.1 TRANSPORT.RULES.RejectMessage; Call first.', 'Call first.'],
    [
      '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy; Call first.',
      'Call first.',
    ],
    ['550 5.7.1 <jo@contoso.com>: Call first.', 'Call first.'],
    [
      '550 5.7.1 Call first. [AM6EUR05FT012.eop-eur05.prod.protection.outlook.com 2026-03-10T09:14:22.123Z 08DE]',
      'Call first.',
    ],
  ])('of «%s» are what is left without reply, code and token', (diagnostic, words) => {
    expect(wordsOf(diagnostic)).toBe(words);
  });

  it.each([
    ['550 5.0.350 Remote server returned an error -> 554 Call first.', 'Call first.'],
    ['550 5.7.350 Remote server returned message detected as spam -> 554 5.7.1 Call first.', 'Call first.'],
  ])('of «%s» are the other server’s, without what Exchange Online wrote around them', (diagnostic, words) => {
    expect(wordsOf(diagnostic)).toBe(words);
  });

  it.each([
    ['554 Call first - https://filter.example/d#554 [kQ2t.uk214]', 'Call first [kQ2t.uk214]'],
    ['550 5.7.0 Call first – https://filter.example/d', 'Call first'],
    ['550 5.0.350 Remote server returned an error -> 554 Call first - https://filter.example/d', 'Call first'],
  ])('of «%s» are without the page that another’s server adds', (diagnostic, words) => {
    const theirs = recipient({ diagnostic, refusedBy: { speaker: 'remote', host: null } });
    expect(rejectionText(RULE, theirs, bounce())).toBe(words);
  });

  it('keep the page that an admin’s rule names', () => {
    expect(wordsOf('550 5.7.1 Use the portal - https://portal.contoso.com')).toBe(
      'Use the portal - https://portal.contoso.com',
    );
  });

  it('are quoted only where a person wrote them, or where nothing better is known', () => {
    const refusal = recipient({ diagnostic: '550 5.7.1 Call first.' });
    expect(rejectionText(cause(), refusal, bounce())).toBeUndefined();
    expect(rejectionText(cause({ clues: [] }), refusal, bounce())).toBe('Call first.');
    expect(rejectionText(RULE, undefined, bounce())).toBeUndefined();
    expect(wordsOf('550 5.7.1')).toBeUndefined();
  });

  it('are cut where they are very long', () => {
    expect(wordsOf(`550 5.7.1 ${'x'.repeat(700)}`)).toBe('x'.repeat(600));
    expect(wordsOf(null, { text: `A custom mail flow rule rejected it.\n${'x y'.repeat(300)}` })).toHaveLength(600);
  });
});

describe('where the server only says what it always says', () => {
  const STOCK = '550 5.7.1 Delivery not authorized, message refused';
  const own = 'Delivery not authorized, message refused';
  const prose = (...lines: readonly string[]): Partial<Bounce> => ({ text: lines.join('\n') });
  const ABOUT_RULE = 'A custom mail flow rule created by an admin at contoso.com has blocked your message.';

  it('the admin’s sentence is the one below Exchange’s own about the rule', () => {
    const text = prose(
      'Hello',
      '',
      ABOUT_RULE,
      '',
      '  Call extension 12.  ',
      'Or write.',
      '',
      'kim',
      'Office 365',
      'jo',
    );
    expect(wordsOf(STOCK, text)).toBe('Call extension 12. Or write.');
  });

  it.each(['Office 365', 'Action Required', 'How to Fix It', 'kim\tOffice 365\tjo'])('it ends at «%s»', (end) => {
    expect(wordsOf(STOCK, prose(end, ABOUT_RULE, 'Say one.', 'Say two.', 'Say three.', end, 'Four.'))).toBe(
      'Say one. Say two. Say three.',
    );
  });

  it('it is one paragraph where no end is found', () => {
    expect(wordsOf(STOCK, prose(ABOUT_RULE, '', 'Say one.', 'Say two.', 'Say three.', '', 'Thank you.'))).toBe(
      'Say one. Say two. Say three.',
    );
  });

  it('it may stand in the report’s explanation of the recipient', () => {
    const passages = [
      statement('Not this one.', 'delivery-status'),
      statement('Nor this: 5.7.1'),
      statement("Your message wasn't delivered because of security policies."),
      statement('Call extension 12.'),
    ] as const;
    const refused = recipient({ diagnostic: STOCK, passages });
    expect(rejectionText(RULE, refused, bounce())).toBe('Call extension 12.');
    expect(rejectionText(RULE, refused, bounce(prose(ABOUT_RULE, 'kim', 'Office 365')))).toBe('Call extension 12.');
    expect(rejectionText(RULE, recipient({ diagnostic: null, passages }), bounce())).toBe('Call extension 12.');
  });

  it('that is quoted where nothing else is there', () => {
    expect(wordsOf(STOCK, prose('Your message was blocked.'))).toBe(own);
    expect(wordsOf(null, prose('Your message was blocked.'))).toBeUndefined();
  });
});

describe('the words of a rule', () => {
  const STOCK = '550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy';

  it('keep whom to ask, however long they are', () => {
    const reason = 'This kind of file is not accepted here. '.repeat(20);
    expect(wordsOf(`550 5.7.1 ${reason}For help, write to desk@contoso.com.`)).toMatch(
      / … For help, write to desk@contoso\.com\.$/,
    );
  });

  const passages = (...quotes: readonly string[]): string | undefined =>
    rejectionText(RULE, recipient({ diagnostic: STOCK, passages: quotes.map((quote) => statement(quote)) }), bounce());

  it('aren’t a label', () => {
    const [label, server] = ['Diagnostic information for administrators:', 'Generating server: ex01.contoso.com'];
    expect(passages(label, server, 'Call first.')).toBe('Call first.');
  });

  it('may begin as Exchange’s own do', () => {
    const words = "Your message can't be delivered because it has a program in it.";
    expect(passages("Your message couldn't be delivered.", words)).toBe(words);
  });
});
