import '@testing-library/jest-dom';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Advice } from '../../../src/model/advice';
import type { Role } from '../../../src/model/cause';
import { aboutItems } from '../../../src/pane/answer/about-items';
import type { AnswerActions } from '../../../src/pane/answer/answer-actions';
import { AnswerPage } from '../../../src/pane/answer/AnswerPage';
import { MoreMenu } from '../../../src/pane/answer/MoreMenu';
import { localWords } from '../../../src/pane/parts/time-words';
import { advice, blocklisted, bounce, cause, recipient, recordedActions } from './sample-advice';
import { evidence } from '../../statement-kit';
import '../loaded';

function Page({ of, startsAs, actions }: { of: Advice; startsAs: Role; actions: AnswerActions }) {
  const [role, setRole] = useState<Role>(startsAs);
  return <AnswerPage advice={of} origin="the text you pasted" role={role} onRole={setRole} actions={actions} />;
}

function show(of: Advice = advice(), startsAs: Role = 'sender') {
  const actions = recordedActions();
  const { container } = render(<Page of={of} startsAs={startsAs} actions={actions} />);
  return { actions, container, user: userEvent.setup() };
}

/** What the reader's clock shows. */
const readAt = (time: string) => jest.spyOn(Date, 'now').mockReturnValue(Date.parse(time));
afterEach(() => {
  jest.restoreAllMocks();
});

const primaries = (container: HTMLElement) => container.querySelectorAll('.ms-Button--primary');
const button = (name: RegExp | string) => screen.getByRole('button', { name });
const contextOf = () => screen.getByText('Explaining:').parentElement?.textContent ?? '';
const menuItem = (name: string) => screen.getByRole('menuitem', { name });
const tab = (name: string) => screen.getByRole('tab', { name });
const headingLevels = (container: HTMLElement) =>
  [...container.querySelectorAll('h1,h2,h3,h4')].map((each) => Number(each.tagName.charAt(1)));

describe('the first screen', () => {
  test('gives the verdict as the only h1, its reason, the code, and the bounce it explains', () => {
    show();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('The group allhands@contoso.com takes mail');
    expect(screen.getByText(cause().meaning)).toBeVisible();
    expect(button('Technical details · 550\u00A05.7.124')).toBeVisible();
    expect(contextOf()).toMatch(/^Explaining: Undeliverable: Quarterly plan · 10 Mar, \d/);
  });

  test('names a bounce without a subject by how it came in', () => {
    const { envelope, original } = bounce();
    const of = bounce({ envelope: { ...envelope, subject: '' }, original: { ...original, subject: null } });
    show(advice({ bounce: of }));
    expect(contextOf()).toMatch(/^Explaining: the text you pasted · /);
  });

  test('tells the sender who else was addressed and didn’t fail', () => {
    const { original } = bounce();
    const of = bounce({
      recipients: [recipient()],
      original: { ...original, to: [...original.to, 'kim@contoso.com'] },
    });
    show(advice({ bounce: of }));
    expect(document.body).toHaveTextContent('This bounce reports no failure for kim@contoso.com. Leave them out');
    const [said, button] = [screen.getByText(/reports no failure/), document.querySelector('.ms-Button--primary')];
    // On the first screen, above the steps.
    expect(said.compareDocumentPosition(button ?? said) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0);
  });

  test('keeps a subject of a thousand characters on its line', () => {
    const { envelope } = bounce();
    show(advice({ bounce: bounce({ envelope: { ...envelope, subject: 'Plan '.repeat(240) } }) }));
    expect(contextOf().length).toBeLessThan(250);
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
    expect(container).not.toHaveTextContent(/likely|possib/i);
    show(advice({ causes: [blocklisted(1)] }));
    expect(screen.getByText(/^One possibility:/)).toHaveTextContent('did not take the connection');
    expect(screen.getByText('It could also be: Mail that fails DMARC.')).toBeVisible();
  });

  test('asserts nothing in the headline where the cause is a guess, and names it below', () => {
    const verdict = 'The bounce doesn’t say exactly why. It could be this: A policy rejected your message.';
    show(advice({ causes: [{ ...blocklisted(1), verdict }] }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^The bounce doesn’t say exactly why$/);
    expect(screen.getByText('It could be this: A policy rejected your message.')).toBeVisible();
  });

  test('says what happened in words for the chosen role', async () => {
    const said = { admin: { verdict: 'The sender isn’t on the list.', meaning: 'Only some people can send to it.' } };
    const { user, container } = show(advice({ causes: [cause({ said })] }));
    expect(screen.queryByText('Only some people can send to it.')).toBeNull();
    await user.click(tab('Email admin'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^The sender isn’t on the list$/);
    expect(screen.getByText('Only some people can send to it.')).toBeVisible();
    expect(container.querySelector('.rd-recipients')).toHaveTextContent('For allhands@contoso.com');
    expect(screen.getByText('Don’t resend yet.').closest('.rd-retry')).toHaveTextContent(/^For the sender:/);
  });

  test('quotes the words of the admin who rejected it as the reason', () => {
    show(advice({ causes: [cause({ theirText: 'Call extension 12 first.' })] }));
    expect(screen.getByText('Call extension 12 first.').parentElement).toHaveTextContent(
      /^The rejection says: Call extension 12 first\.$/,
    );
  });

  test.each(['5.7.1', '550 5.7.1 [AB12]', '(#5.7.1)', 'RESOLVER.RST.NotAuthorized', 'DENIED'])(
    'doesn’t call a lone code their words: %s',
    (theirText) => {
      const { container } = show(advice({ causes: [cause({ theirText })] }));
      expect(container).not.toHaveTextContent('The rejection says');
      expect(screen.getByText(cause().meaning)).toBeVisible();
    },
  );

  test('quotes once what a step quotes anyway', () => {
    const steps = { sender: [{ steps: [{ text: 'Read what they wrote: “No files here.”' }] }], owner: [], admin: [] };
    const { container } = show(advice({ causes: [cause({ theirText: 'No files here.', steps })] }));
    expect(container.textContent.match(/No files here/g)).toHaveLength(1);
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

describe('a delay', () => {
  const until = (address: string, willRetryUntil: string) =>
    recipient({
      address,
      action: 'delayed',
      status: '4.4.7',
      willRetryUntil,
      diagnostic: '400 4.4.7 Message delayed',
      passages: [],
    });
  const delay = (...others: readonly ReturnType<typeof until>[]) =>
    show(
      advice({ kind: 'delay', causes: [], others, explanation: 'You can wait.', triesUntil: '2026-03-12T09:00:00Z' }),
    );
  const when = (at: string) => localWords(at);

  test('says once until when it is tried, as the page writes every time', () => {
    readAt('2026-03-11T09:00:00Z');
    const { container } = delay(until('kai@litwareinc.com', '2026-03-12T09:00:00Z'));
    const said = when('2026-03-12T09:00:00Z');
    expect(container).toHaveTextContent(`It keeps trying until ${said}. You can wait.`);
    expect(screen.getByText(/^If it’s urgent, contact/)).toBeVisible();
    expect(container.textContent.split(/\b12 Mar/)).toHaveLength(2);
    expect(container).toHaveTextContent('kai@litwareinc.com: still being tried');
  });

  test('says it of each recipient where they differ', () => {
    readAt('2026-03-11T09:00:00Z');
    const { container } = delay(until('a@x.com', '2026-03-12T09:00:00Z'), until('b@x.com', '2026-03-13T09:00:00Z'));
    expect(container).toHaveTextContent(`b@x.com: still being tried, until ${when('2026-03-13T09:00:00Z')}`);
  });

  test('doesn’t say that it is still tried once that time has passed', () => {
    readAt('2026-03-12T09:00:01Z');
    const { container } = delay(until('kai@litwareinc.com', '2026-03-12T09:00:00Z'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      `The server was trying until ${when('2026-03-12T09:00:00Z')}`,
    );
    expect(container).toHaveTextContent('If no other report has come since, your message was probably delivered.');
    expect(container).toHaveTextContent('kai@litwareinc.com: delayed when this report was written');
    expect(container).not.toHaveTextContent(/still|keeps trying|You can wait/);
  });

  test('goes on while one of several recipients is still tried, and says whose time has passed', () => {
    readAt('2026-03-12T10:00:00Z');
    const { container } = delay(until('a@x.com', '2026-03-12T09:00:00Z'), until('b@x.com', '2026-03-13T09:00:00Z'));
    expect(container).toHaveTextContent(`a@x.com: tried until ${when('2026-03-12T09:00:00Z')}`);
    expect(container).toHaveTextContent(`b@x.com: still being tried, until ${when('2026-03-13T09:00:00Z')}`);
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
    expect(primaries(show(advice(), 'sender').container)[0]).toHaveTextContent('Email the group owner');
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

  test('opens the letter, as it was changed in its preview', async () => {
    const { user, actions } = show();
    await user.click(button('Preview the request to the owner'));
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text of the request to the owner' });
    expect(text.value).toContain('Quarterly plan');
    await user.type(text, ' PS: thank you');
    await user.click(button('Copy the request to the owner'));
    expect(actions.copyText).toHaveBeenCalledWith(
      expect.stringMatching(/Quarterly plan.*PS: thank you$/s),
      'the request to the owner',
    );
    await user.click(button('Email the group owner: the request to the owner'));
    expect(actions.openLetter).toHaveBeenCalledWith(
      expect.objectContaining({ id: 'owner-request', body: expect.stringContaining('PS: thank you') as unknown }),
    );
  });

  test('starts a new message where the sender first has to change something', async () => {
    const steps = { sender: [{ steps: [{ text: 'Make it smaller.', again: true }] }], owner: [], admin: [] } as const;
    const { user, actions } = show(advice({ causes: [cause({ steps })] }));
    await user.click(button('Start a new message'));
    const written = { to: ['allhands@contoso.com'], subject: 'Quarterly plan', body: '' };
    expect(actions.openLetter).toHaveBeenCalledWith(expect.objectContaining(written));
    show(advice({ causes: [cause({ steps, causeId: 'recipient-unknown' })] }));
    await user.click(screen.getAllByRole('button', { name: 'Start a new message' })[1] as HTMLElement);
    // The address is what's wrong: the person types the right one.
    expect(actions.openLetter).toHaveBeenCalledTimes(1);
  });

  test('keeps letters that no step of the role points at in a closed section', async () => {
    const { user } = show();
    expect(screen.queryByRole('button', { name: /^Send the full report/ })).not.toBeInTheDocument();
    await user.click(button('Other draft messages'));
    expect(button('Send the full report: the report to your help desk')).toBeVisible();
  });

  test('opens a link through the host, never by the frame itself', async () => {
    const { user, actions } = show(advice(), 'admin');
    await user.click(screen.getByRole('link', { name: /Message trace/ }));
    expect(actions.openLink).toHaveBeenCalledWith(expect.objectContaining({ title: 'Message trace' }));
  });

  test('says which commands change settings and where they run, and copies each by a name of its own', async () => {
    const { user, actions } = show(advice(), 'admin');
    expect(screen.getAllByText(/^Changes settings\.?$/)).toHaveLength(1);
    expect(screen.getByText(/^Exchange Online and Server · Only reads/)).toBeVisible();
    await user.click(button('Copy: Shows the owners and the allowed senders of the group, distribution list'));
    await user.click(button('Copy: Adds one sender to the list, distribution list'));
    expect(actions.copyText).toHaveBeenLastCalledWith(expect.stringContaining('Set-DistributionGroup'), 'the command');
  });

  test('shows the commands for one kind of group at a time', async () => {
    const command = (run: string) => ({ run, on: 'online' as const, changes: true, note: 'Allows the sender.' });
    const note = 'Distribution list: allows the sender.';
    const commands = [
      { ...command("Set-DistributionGroup -Identity 'a'"), note },
      command("Set-UnifiedGroup -Identity 'a'"),
    ];
    const steps = { sender: [], owner: [], admin: [{ steps: [{ text: 'Allow the sender.', commands }] }] };
    const { user } = show(advice({ causes: [cause({ steps })] }), 'admin');
    expect(screen.getByText(/Set-DistributionGroup/)).toBeVisible();
    expect(screen.queryByText(/Set-UnifiedGroup/)).not.toBeInTheDocument();
    expect(button('Copy: Allows the sender, distribution list')).toBeVisible();
    await user.click(tab('Microsoft 365 group'));
    expect(button('Copy: Allows the sender, Microsoft 365 group')).toBeVisible();
    expect(screen.queryByText(/Set-DistributionGroup/)).not.toBeInTheDocument();
  });

  test('asks for the kind of group once, and tells it at the steps below', async () => {
    const online = { on: 'online' as const, changes: true, caution: 'Check the sender.' };
    const commands = (cmdlet: string) => [
      { ...online, run: `Set-DistributionGroup -${cmdlet}`, note: 'Distribution list: allows the sender.' },
      { ...online, run: `Set-UnifiedGroup -${cmdlet}`, note: 'Microsoft 365 group: allows the sender.' },
      { ...online, run: `Set-UnifiedGroup -Also${cmdlet}`, note: 'Microsoft 365 group: adds the sender.' },
    ];
    const step = (cmdlet: string) => ({ text: `Run ${cmdlet}.`, commands: commands(cmdlet) });
    const steps = { sender: [], owner: [], admin: [{ steps: [step('First'), step('Second')] }] };
    const { user } = show(advice({ causes: [cause({ steps })] }), 'admin');
    expect(screen.getByText(/^Distribution list · Exchange Online$/)).toBeVisible();
    await user.click(tab('Microsoft 365 group'));
    expect(screen.getByText(/Set-UnifiedGroup -Second/)).toBeVisible();
    expect(screen.getAllByText(/^Microsoft 365 group · Exchange Online( ·)?$/)).toHaveLength(2);
    // Each command that changes something says so, its caution once in a step.
    expect(screen.getAllByText(/^Changes settings\.?$/)).toHaveLength(4);
    expect(screen.getAllByText(/Check the sender\./)).toHaveLength(2);
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
      expect(screen.queryByRole('button', { name: /Email|Send|Preview|Copy:|Start/ })).not.toBeInTheDocument();
    },
  );

  test('says what to do with it, and what it claims only behind a closed section', async () => {
    const { user } = show({
      ...suspicious,
      headline: 'Don’t trust this message.',
      precautions: ['Report it.', 'Delete it.'],
    });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Don’t trust this message');
    // In the words of this host: none is there.
    expect(screen.getByText('Report it as phishing in your mail program.')).toBeVisible();
    expect(screen.getByText('Delete it.')).toBeVisible();
    expect(screen.queryByText(/Ask the owner of allhands/)).not.toBeInTheDocument();
    expect(screen.queryByText(cause().verdict)).not.toBeInTheDocument();
    await user.click(button('What it claims'));
    expect(screen.getByText(cause().verdict)).toBeVisible();
  });
});

describe('several recipients and causes', () => {
  test('names two of a thousand recipients and shows the rest on demand, the focus staying on the button', async () => {
    const { user } = show(advice({ causes: [blocklisted(1000)] }));
    expect(screen.getAllByText(/person\d+@fabrikam/)).toHaveLength(2);
    await user.click(button('and 998 others'));
    expect(button('and 998 others')).toHaveFocus();
    await user.click(button('and 993 more'));
    expect(screen.getAllByText(/person\d+@fabrikam/)).toHaveLength(1000);
    expect(button('Show fewer')).toHaveFocus();
  });

  test('lists all causes under the headline, and shows one of them at a time', async () => {
    const { user, container } = show(advice({ causes: [cause(), blocklisted(3)] }));
    const shown = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      /^4 recipients didn’t get your message, for 2 reasons$/,
    );
    expect(shown()).toContain('allhands@contoso.com: Not on the group’s list of allowed senders');
    const other = button(/^person0@fabrikam\.com and 2 others.*Sending server on Microsoft’s blocklist \(possible\)$/);
    expect(other).toHaveAttribute('aria-pressed', 'false');
    await user.click(other);
    expect(other).toHaveAttribute('aria-pressed', 'true');
    expect(shown()).toContain('person0@fabrikam.com and 2 others: Sending server on Microsoft’s blocklist (possible)');
    expect(shown().join()).not.toContain('allhands');
    expect(screen.getByText(/First: your own email admin. Otherwise: Microsoft support./)).toBeInTheDocument();
    expect(primaries(container).length).toBeLessThanOrEqual(1);
  });

  test('says what became of recipients that did not fail', () => {
    readAt('2026-03-11T09:00:00Z');
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
    expect(document.body).toHaveTextContent('It keeps trying until 12 Mar, ');
    expect(screen.getByText('a@x.test:').closest('li')).toHaveTextContent('still being tried');
    expect(screen.getByText('b@x.test:').closest('li')).toHaveTextContent('passed on, nothing more known');
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
    await user.click(button('Delivery route and original message'));
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
    expect(screen.getByText('Written by').nextSibling).toHaveTextContent('Exchange Online');
    // In our words, so neither as code nor from left to right in every language.
    expect(screen.getByText('Is it real?').parentElement?.querySelector('dd > bdi')).toBeNull();
    await user.click(button('Delivery route and original message'));
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

test.each([
  ['Copy as text', 'text'],
  ['Copy as Markdown', 'markdown'],
])('copies the whole answer: %s', async (name, format) => {
  const { user, actions } = show();
  await user.click(button('More: copy or save this answer'));
  // Without a pointer, which waits until the menu has found its place.
  fireEvent.click(menuItem(name));
  expect(actions.copyAnswer.mock.calls).toEqual([[format]]);
});

test('groups what the menu offers: about this answer, about a wrong one, about Redeliver', async () => {
  render(<MoreMenu actions={recordedActions()} onReport={() => undefined} />);
  await userEvent.setup().click(button('More: copy or save this answer'));
  const rows = screen.getByRole('menu').querySelectorAll('[role=menuitem], [role=separator]');
  expect([...rows].map(({ textContent }) => textContent)).toEqual([
    ...['Copy as text', 'Copy as Markdown', 'Save as JSON'],
    '',
    'Report a wrong answer',
    '',
    ...['Help', 'Privacy', 'Terms', 'About Redeliver'],
  ]);
});

test('leads to help, privacy, and terms beside the pane, and tells its version', async () => {
  const { user, actions } = show();
  await user.click(button('More: copy or save this answer'));
  for (const name of ['Help', 'Privacy', 'Terms', 'About Redeliver']) expect(menuItem(name)).toBeInTheDocument();
  const fetched = jest.fn((file: string) =>
    Promise.resolve({ json: () => Promise.resolve(file === 'version.json' ? { version: '1.2.3' } : {}) }),
  );
  Object.assign(globalThis, { fetch: fetched });
  // Fluent’s menu can’t be opened again and again in jsdom: what its items do is asked of them.
  for (const { onClick } of aboutItems(actions)) onClick();
  const urls = actions.openLink.mock.calls.map(([link]) => new URL(link.url).pathname);
  expect(urls).toEqual(['/assets/support.html', '/assets/privacy.html', '/assets/terms.html']);
  await waitFor(() => {
    expect(actions.announce).toHaveBeenCalledWith('Redeliver, version 1.2.3');
  });
  Reflect.deleteProperty(globalThis, 'fetch');
});

test('calls a cause certain by saying nothing, and doesn’t weigh one against another', async () => {
  const { user } = show(advice({ causes: [cause({ alternatives: blocklisted(1).alternatives })] }));
  await user.click(button(/^Technical details/));
  expect(screen.getByText('Also possible: Mail that fails DMARC')).toBeVisible();
  expect(document.body).not.toHaveTextContent(/\(certain\)|\(one possibility\)/);
});

test('of several causes, the list says why, and the part below only whom it’s about', () => {
  const { container } = show(advice({ causes: [cause(), cause({ name: 'Address doesn’t exist' })] }));
  const [about] = container.querySelectorAll('section > h2');
  expect(about).toHaveTextContent('allhands@contoso.com: ');
  expect(about?.querySelector('.rd-hidden')).toHaveTextContent(`: ${cause().name}`);
});

test('has no heading for articles where there are none', async () => {
  const { user } = show(advice({ causes: [cause({ sources: [] })] }));
  await user.click(button(/^Technical details/));
  expect(document.body).not.toHaveTextContent('Read more:');
});

test('on a page from right to left, a subject that runs from left to right is cut at its end', () => {
  document.documentElement.dir = 'rtl';
  show();
  expect(screen.getByText('Explaining:').parentElement).toHaveAttribute('dir', 'ltr');
  document.documentElement.removeAttribute('dir');
});

test('on a page from right to left, the mark behind an address isn’t part of it', () => {
  document.documentElement.dir = 'rtl';
  show(advice({ others: [recipient({ address: 'jo@contoso.com', action: 'delivered' })] }));
  expect(screen.getByText('jo@contoso.com').closest('li')).toHaveTextContent('jo@contoso.com: delivered');
  document.documentElement.removeAttribute('dir');
});

test('leaves out a section that would say there’s nothing', () => {
  show(advice({ causes: [cause({ evidence: [], groups: [] })] }));
  expect(screen.queryByRole('button', { name: 'Why we think so' })).not.toBeInTheDocument();
});

test('has no two buttons with one name', () => {
  const { container } = show(advice(), 'admin');
  const names = within(container)
    .getAllByRole('button')
    .map((each) => each.getAttribute('aria-label') ?? each.textContent);
  expect(names).toEqual([...new Set(names)]);
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
  for (const name of [/^Technical details/, 'Delivery route and original message']) await user.click(button(name));
  expect(container.querySelector('img')).toBeNull();
  expect(container.querySelector('a[href*="evil"]')).toBeNull();
  expect(container).toHaveTextContent('<img src=x onerror=alert(1)>');
  expect(container.textContent).not.toContain('\u202E');
  expect(container).toHaveTextContent('‹U+202E›moc.evil');
});
