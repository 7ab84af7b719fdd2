import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Advice } from '../../../src/model/advice';
import type { Role } from '../../../src/model/cause';
import type { AnswerActions } from '../../../src/pane/answer/answer-actions';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { advice, blocklisted, bounce, cause, recipient, recordedActions } from './sample-advice';
import { evidence } from '../../statement-kit';

function Page({ of, startsAs, actions }: { of: Advice; startsAs: Role; actions: AnswerActions }) {
  const [role, setRole] = useState<Role>(startsAs);
  return <AnswerPage advice={of} origin="the text you pasted" role={role} onRole={setRole} actions={actions} />;
}

function show(of: Advice = advice(), startsAs: Role = 'sender') {
  const actions = recordedActions();
  const { container } = render(<Page of={of} startsAs={startsAs} actions={actions} />);
  return { actions, container, user: userEvent.setup() };
}

const primaries = (container: HTMLElement) => container.querySelectorAll('.ms-Button--primary');
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const tab = (name: string) => screen.getByRole('tab', { name });
const headingLevels = (container: HTMLElement) =>
  [...container.querySelectorAll('h1,h2,h3,h4')].map((each) => Number(each.tagName.charAt(1)));

describe('the first screen', () => {
  test('gives the verdict as the only h1, its reason, the code, and the bounce it explains', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The group allhands@contoso.com takes mail');
    expect(screen.getByText(cause().meaning)).toBeVisible();
    expect(button('Technical details · 550 5.7.124')).toBeVisible();
    expect(screen.getByText(/Explaining:/)).toHaveTextContent('Undeliverable: Quarterly plan, 10 Mar 2026, 09:14 UTC');
  });

  test('names a bounce without a subject by how it came in', () => {
    const { envelope, original } = bounce();
    const of = bounce({ envelope: { ...envelope, subject: '' }, original: { ...original, subject: null } });
    show(advice({ bounce: of }));
    expect(screen.getByText(/Explaining:/)).toHaveTextContent('Explaining: the text you pasted, 10 Mar 2026');
  });

  test('says who can fix it in one sentence, and hides the diagram from screen readers', () => {
    const { container } = show();
    expect(container.querySelector('figcaption')).toHaveTextContent(
      'Who can fix it: First: the owner of the group. Otherwise: the recipient’s email admin.',
    );
    expect(container.querySelector('.rd-parties')).toHaveAttribute('aria-hidden', 'true');
    expect([...container.querySelectorAll('.rd-party')].map((each) => each.textContent)).toEqual([
      'You',
      'Mail service',
      'Group owner',
    ]);
    expect(container.querySelector('.rd-party-first')).toHaveTextContent('Group owner');
  });

  test('says nothing about certainty when it is certain, and names the other causes when it is one possibility', () => {
    const { container } = show();
    expect(container).not.toHaveTextContent('Likely');
    show(advice({ causes: [blocklisted(1)] }));
    expect(screen.getByText(/The bounce doesn’t say exactly why/)).toHaveTextContent(
      'This is one possibility. It could also be: Mail that fails DMARC.',
    );
  });

  test('puts the words of the admin who refused first, as a quotation', () => {
    show(advice({ causes: [cause({ theirText: 'Call extension 12 first.' })] }));
    expect(screen.getByText('Call extension 12 first.').tagName).toBe('BLOCKQUOTE');
  });

  test('keeps headings in order without a gap', () => {
    for (const each of [advice(), advice({ causes: [cause(), blocklisted(8)] })]) {
      const { container } = show(each, 'admin');
      const levels = headingLevels(container);
      expect(levels[0]).toBe(1);
      levels.slice(1).forEach((level, index) => {
        expect(level - (levels[index] ?? 0)).toBeLessThanOrEqual(1);
      });
    }
  });
});

describe('what you can do', () => {
  test.each<Role>(['sender', 'owner', 'admin'])('has at most one primary button for the role %s', (role) => {
    expect(primaries(show(advice(), role).container).length).toBeLessThanOrEqual(1);
    expect(primaries(show(advice({ causes: [blocklisted(2), cause()] }), role).container).length).toBeLessThanOrEqual(
      1,
    );
  });

  test('makes the first letter primary, else the first link', () => {
    expect(primaries(show(advice(), 'sender').container)[0]).toHaveTextContent('Write the request to the owner');
    expect(primaries(show(advice(), 'admin').container)[0]).toHaveTextContent('Groups');
  });

  test('changes the steps with the role, and offers only roles that have something to do', async () => {
    const { user } = show();
    expect(screen.getByText(/If it’s urgent/)).toBeVisible();
    expect(screen.queryByRole('tab', { name: 'Group owner' })).not.toBeInTheDocument();
    await user.click(tab('Email admin'));
    expect(tab('Email admin')).toHaveAttribute('aria-selected', 'true');
    expect(tab('Email admin')).toHaveFocus();
    expect(screen.queryByText(/If it’s urgent/)).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'On the sender’s side' })).toBeVisible();
  });

  test('shows the steps of the first who can act where the chosen role has none', () => {
    show(advice(), 'owner');
    expect(tab('Sender')).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText(/If it’s urgent/)).toBeVisible();
  });

  test('opens the letter, and shows its text before', async () => {
    const { user, actions } = show();
    await user.click(button('Write the request to the owner'));
    expect(actions.openLetter).toHaveBeenCalledWith(expect.objectContaining({ id: 'owner-request' }));
    await user.click(button('Show text of the request to the owner'));
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the request to the owner' });
    expect(text.value).toContain('Quarterly plan');
    expect(text).toHaveAttribute('readonly');
    await user.click(button('Copy the request to the owner'));
    expect(actions.copyText).toHaveBeenCalledWith(
      expect.stringContaining('Quarterly plan'),
      'the request to the owner',
    );
  });

  test('keeps letters that no step of the role points at in a closed section', async () => {
    const { user } = show();
    expect(screen.queryByRole('button', { name: 'Write the report to your help desk' })).not.toBeInTheDocument();
    await user.click(button('Other draft messages'));
    expect(button('Write the report to your help desk')).toBeVisible();
  });

  test('opens a link through the host, never by the frame itself', async () => {
    const { user, actions } = show(advice(), 'admin');
    await user.click(screen.getByRole('link', { name: /Message trace/ }));
    expect(actions.openLink).toHaveBeenCalledWith(expect.objectContaining({ title: 'Message trace' }));
  });

  test('marks commands that change settings, says where they run, and copies them', async () => {
    const { user, actions } = show(advice(), 'admin');
    expect(screen.getAllByText('Changes settings')).toHaveLength(1);
    expect(screen.getByText('Exchange Online and Server')).toBeVisible();
    for (const copy of screen.getAllByRole('button', { name: 'Copy the command' })) await user.click(copy);
    expect(actions.copyText).toHaveBeenLastCalledWith(expect.stringContaining('Set-DistributionGroup'), 'the command');
  });

  test('says with the steps whether to resend', () => {
    show();
    expect(screen.getByText('Don’t resend yet.').parentElement).toHaveTextContent('Wait until the owner');
  });
});

describe('a suspicious bounce', () => {
  const suspicious = advice({
    authenticity: { verdict: 'suspicious', reasons: ['Its link shows one address and opens another.'] },
  });

  test('is warned about above everything, with the reasons', () => {
    const { container } = show(suspicious);
    const warning = screen.getByRole('note', { name: /Be careful/ });
    expect(warning).toHaveTextContent('Its link shows one address and opens another.');
    expect(container.querySelector('article')?.firstElementChild).toBe(warning);
  });

  test.each<Role>(['sender', 'owner', 'admin'])(
    'leaves no letter, link or command to click for the role %s',
    async (role) => {
      const { container, user } = show(suspicious, role);
      await user.click(button(/^Technical details/));
      expect(screen.queryByRole('link')).not.toBeInTheDocument();
      expect(primaries(container)).toHaveLength(0);
      expect(screen.queryByRole('button', { name: /Write|Show text|command|prepared/ })).not.toBeInTheDocument();
    },
  );

  test('says what to do with it, and what it claims only behind a closed section', async () => {
    const { user } = show({ ...suspicious, headline: 'Don’t trust this message.', precautions: ['Delete it.'] });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Don’t trust this message.');
    expect(screen.getByText('Delete it.')).toBeVisible();
    expect(screen.queryByText(/Ask the owner of allhands/)).not.toBeInTheDocument();
    expect(screen.queryByText(cause().verdict)).not.toBeInTheDocument();
    await user.click(button('What it claims'));
    expect(screen.getByText(cause().verdict)).toBeVisible();
  });
});

describe('several recipients and causes', () => {
  test('shows the first five of a thousand recipients and the rest on demand, the focus staying on the button', async () => {
    const { user } = show(advice({ causes: [blocklisted(1000)] }));
    expect(screen.getAllByText(/person\d+@fabrikam/)).toHaveLength(5);
    await user.click(button('and 995 more'));
    expect(screen.getAllByText(/person\d+@fabrikam/)).toHaveLength(1000);
    expect(button('Show fewer')).toHaveFocus();
  });

  test('opens the first cause and keeps the others closed under their verdicts', async () => {
    const { user } = show(advice({ causes: [cause(), blocklisted(3)] }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Your message wasn’t delivered.');
    expect(button(/The group allhands/)).toHaveAttribute('aria-expanded', 'true');
    expect(button(/Microsoft refused your mail server/)).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByText(/person0@/)).not.toBeInTheDocument();
    await user.click(button(/Microsoft refused your mail server/));
    expect(screen.getByText('person0@fabrikam.com')).toBeVisible();
    expect(screen.getByText(/First: your own email admin. Otherwise: Microsoft support./)).toBeInTheDocument();
  });

  test('says what became of recipients that did not fail', () => {
    const others = [
      recipient({ address: 'a@x.test', action: 'delayed', willRetryUntil: '2026-03-12T09:00:00Z' }),
      recipient({ address: 'b@x.test', action: 'relayed' }),
    ];
    show(
      advice({
        kind: 'delay',
        headline: 'Your message is late, not lost.',
        causes: [],
        others,
        bounce: bounce({ kind: 'delay' }),
      }),
    );
    expect(screen.getByText('a@x.test').closest('li')).toHaveTextContent('still being tried, until 12 Mar 2026, 09:00');
    expect(screen.getByText('b@x.test').closest('li')).toHaveTextContent('passed on, nothing more known');
    expect(document.body).not.toHaveTextContent(/fail|not delivered/i);
  });
});

describe('the evidence', () => {
  test('is highlighted where it stands in the bounce, behind a closed section', async () => {
    const { container, user } = show();
    expect(container.querySelector('mark')).toBeNull();
    await user.click(button('Why we think so'));
    const marked = [...container.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect(marked).toEqual(['550 5.7.124', 'RESOLVER.RST.NotAuthorizedToGroup', 'on its allowed senders list']);
    expect(container.querySelector('mark')?.parentElement).toHaveTextContent('Sender not in allowed-senders list');
  });

  test('says in words what couldn’t be read', () => {
    show(advice({ bounce: bounce({ warnings: ['The attached message was cut short.'] }) }));
    expect(screen.getByText('The attached message was cut short.')).toBeVisible();
  });
});

describe('the closed sections', () => {
  test('open by a button that says its state, and hold nothing while closed', async () => {
    const { user, container } = show();
    expect(container.querySelector('details, table, pre')).toBeNull();
    await user.click(button('Delivery route'));
    const table = screen.getByRole('table', { name: /Servers the message passed/ });
    expect(within(table).getAllByRole('row')).toHaveLength(6);
    expect(table).toHaveTextContent('3 s');
    expect(table).toHaveTextContent('3 min');
    expect(table).toHaveTextContent('clocks differ');
    expect(table).toHaveTextContent('Stopped here: AM0PR00MB0001.eurprd00.prod.outlook.com');
    expect(container.querySelector('.rd-way')).toHaveAttribute('aria-hidden', 'true');
  });

  test('give the technical fields and the original header lines', async () => {
    const { user, actions } = show();
    await user.click(button(/^Technical details/));
    expect(screen.getByText('Status code').nextSibling).toHaveTextContent('5.7.124');
    expect(screen.getByText('Written by').nextSibling).toHaveTextContent('exchange-online');
    await user.click(button('Original message'));
    await user.click(button('Copy the header lines'));
    expect(actions.copyText).toHaveBeenCalledWith(expect.stringContaining('Received: from'), 'the header lines');
  });

  test('close again when another bounce is explained', async () => {
    const actions = recordedActions();
    const page = (of: Advice) => (
      <AnswerPage advice={of} origin="" role="sender" onRole={jest.fn()} actions={actions} />
    );
    const { rerender } = render(page(advice()));
    await userEvent.setup().click(button(/^Technical details/));
    const next = bounce();
    rerender(page(advice({ bounce: { ...next, envelope: { ...next.envelope, messageId: '<other@x.test>' } } })));
    expect(button(/^Technical details/)).toHaveAttribute('aria-expanded', 'false');
  });
});

test('copies the whole answer as text and as Markdown', async () => {
  const { user, actions } = show();
  await user.click(button('Copy or save this answer'));
  await user.click(button('Copy as text'));
  await user.click(button('Copy as Markdown'));
  expect(actions.copyAnswer.mock.calls).toEqual([['text'], ['markdown']]);
});

test('shows hostile markup and direction tricks as plain text everywhere', async () => {
  const bad = '<img src=x onerror=alert(1)><a href="https://evil.test">click</a>\u202Emoc.evil';
  const hostile = recipient({ address: bad, diagnostic: bad, remoteMta: bad });
  const of = advice({
    causes: [
      cause({
        verdict: bad,
        theirText: bad,
        recipients: [hostile, hostile],
        groups: [bad],
        evidence: [evidence('<a href="https://evil.test">')],
      }),
    ],
    bounce: bounce({
      text: bad,
      reportingMta: bad,
      warnings: [bad],
      original: { messageId: bad, subject: bad, from: bad, to: [bad], date: bad, headers: bad },
      hops: [{ from: bad, by: bad, with: bad, at: bad, delaySeconds: 1 }],
    }),
  });
  const { container, user } = show(of);
  for (const name of [/^Technical details/, 'Delivery route', 'Original message']) await user.click(button(name));
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('a[href*="evil"]')).toBeNull();
  expect(container).toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(container.textContent).not.toContain('\u202E');
  expect(container).toHaveTextContent('‹U+202E›moc.evil');
});
