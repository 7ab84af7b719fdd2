import './web-globals';
import '@testing-library/jest-dom';
import { act, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { diagnose, summarize } from '../../src/diagnose';
import { writeSetting } from '../../src/host/office/settings';
import { App } from '../../src/pane/App';
import type { Diagnoser } from '../../src/pane/engine/diagnoser';
import { fakeDiagnoser } from './kit';
import './loaded';

/** The real engine, on the page. */
const here = fakeDiagnoser({ diagnose, summarize });
const createListDiagnoser = (): Diagnoser => here;
const GROUP = '550 5.7.124 RESOLVER.RST.NotAuthorizedToGroup; not authorized to send to the distribution list';

const explain = async (text: string): Promise<void> => {
  const user = userEvent.setup();
  await user.click(screen.getByRole('textbox'));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Explain' }));
};

beforeEach(() => {
  window.scrollTo = () => undefined;
  localStorage.clear();
});

describe('the pane, without Outlook', () => {
  it('says at once what it does and that nothing is sent', () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Why did my mail come back?');
    expect(screen.getByText('Everything happens on this device. Nothing is sent unless you click.')).toBeVisible();
  });

  it('explains pasted text and goes back', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    expect(await screen.findByText('Explaining:', { exact: false })).toBeVisible();
    expect(screen.getByRole('status')).toHaveTextContent(/^Answer: /);
    await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Why did my mail come back?');
    expect(screen.queryByText('Explaining:', { exact: false })).not.toBeInTheDocument();
  });

  it('explains both of its examples', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    for (const name of [/doesn’t accept mail from outside/, /banned sending IP/]) {
      await userEvent.click(screen.getByRole('button', { name }));
      expect(await screen.findByText(/^Who can fix it: /)).toBeInTheDocument();
      await userEvent.click(screen.getByRole('button', { name: 'Back' }));
    }
  });

  it('is friendly about text that isn’t a bounce, and keeps the ways in', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain('Shall we have lunch on Friday?');
    expect(await screen.findByText(/doesn’t look like a bounce/, { selector: '.rd-notice *' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Choose file' })).toBeVisible();
  });

  it('says at the field that there is no text yet, and takes nothing away', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
    const field = screen.getByRole('textbox');
    expect(field).toHaveFocus();
    expect(field).toHaveAccessibleDescription(/There’s no text yet\./);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Why did my mail come back?');
    await explain(GROUP);
    expect(await screen.findByText('Explaining:', { exact: false })).toBeVisible();
  });

  it('prevents the default of every drop, or the frame would open the file', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    const nothing = { dataTransfer: { types: [], files: [], items: [], getData: () => '' } };
    for (const drag of [createEvent.dragOver(document.body, nothing), createEvent.drop(document.body, nothing)]) {
      fireEvent(document.body, drag);
      expect(drag.defaultPrevented).toBe(true);
    }
    // And what is shown stays.
    expect(await screen.findByText(/^What you dropped isn’t a message/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Why did my mail come back?');
  });

  it('takes files dropped anywhere, and lists several', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    const files = [new File([GROUP], 'a.txt'), new File(['550 5.1.10 RESOLVER.ADR.RecipientNotFound'], 'b.txt')];
    const items = files.map((file) => ({ kind: 'file', getAsFile: () => file }));
    fireEvent.drop(document.body, { dataTransfer: { files, items, getData: () => '' } });
    expect(await screen.findByRole('heading', { level: 1, name: /^2 messages/ })).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: /b\.txt/ }));
    expect(await screen.findByText('Explaining:', { exact: false })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'All answers' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^2 messages/);
  });

  it('keeps a way back to a list while an ordinary text is looked at', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    const files = [new File([GROUP], 'a.txt'), new File(['550 5.1.10 RESOLVER.ADR.RecipientNotFound'], 'b.txt')];
    const items = files.map((file) => ({ kind: 'file', getAsFile: () => file }));
    fireEvent.drop(document.body, { dataTransfer: { files, items, getData: () => '' } });
    await screen.findByRole('button', { name: /b\.txt/ });
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => 'Shall we have lunch on Friday?' } });
    expect(await screen.findByText(/doesn’t look like a bounce/, { selector: '.rd-notice *' })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'All answers' }));
    expect(await screen.findByRole('heading', { level: 1, name: /^2 messages/ })).toBeVisible();
  });

  it('shows the text selected where it may not copy, and says so', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    await userEvent.click(await screen.findByRole('button', { name: /copy or save this answer/ }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Copy as text' }));
    // jsdom has no execCommand: exactly the host that refuses.
    expect(screen.getByRole('status')).toHaveTextContent(/press Ctrl\+C/i);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'To copy: the answer' });
    expect(field).toHaveFocus();
    expect(field.selectionEnd).toBe(field.value.length);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(field).not.toBeInTheDocument();
  });

  it('opens a letter in the mail program and shows its text too, since nothing tells whether that worked', async () => {
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    const [write] = await screen.findAllByRole('button', { name: /^Email the group owner/ });
    if (write === undefined) throw new Error('no letter');
    await userEvent.click(write);
    expect(click).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('status')).toHaveTextContent(/^Opened in your mail program\./);
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^To copy: / });
    await waitFor(() => {
      expect(field).toHaveFocus();
    });
    expect(field.value).toMatch(/^(To|Subject): /);
    expect(field.selectionEnd).toBe(field.value.length);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(write).toHaveFocus();
    click.mockRestore();
  });

  it('says of pasted text without a subject that it is the text that was pasted', async () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    expect((await screen.findByText('Explaining:')).parentElement).toHaveTextContent('Explaining: The text you pasted');
  });

  it('tells a screen reader the headline of the role that was chosen, once', async () => {
    writeSetting('role', 'admin');
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    const { textContent } = await screen.findByRole('heading', { level: 1, name: /^The sender/ });
    expect(screen.getByRole('status')).toHaveTextContent(`Answer: ${textContent}`);
    await userEvent.click(screen.getByRole('tab', { name: 'Sender' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/^You /);
    // The tab says which role it is; the answer isn’t read out again.
    expect(screen.getByRole('status')).toHaveTextContent(`Answer: ${textContent}`);
  });

  it('does once what a double click on any of its buttons and links asks for', async () => {
    const follow = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    const [preview] = await screen.findAllByRole('button', { name: /^Preview/ });
    await userEvent.dblClick(preview as HTMLElement);
    expect(preview).toHaveAttribute('aria-expanded', 'true');
    await userEvent.click(screen.getByRole('tab', { name: 'Email admin' }));
    await userEvent.click(screen.getByRole('button', { name: /^Technical details/ }));
    const [link] = screen.getAllByRole('link');
    await userEvent.dblClick(link as HTMLElement);
    expect(follow).toHaveBeenCalledTimes(1);
    follow.mockRestore();
  });

  it('remembers the role that was chosen', async () => {
    const first = render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    await userEvent.click(await screen.findByRole('tab', { name: 'Email admin' }));
    first.unmount();
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    await explain(GROUP);
    expect(await screen.findByRole('tab', { name: 'Email admin' })).toHaveAttribute('aria-selected', 'true');
  });
});

describe('a message about what a button did', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const pasteNothing = (): void => {
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => '' } });
  };
  const status = (): HTMLElement => screen.getByRole('status');

  it('closes by itself after five seconds', () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    pasteNothing();
    expect(status()).toHaveTextContent(/^The clipboard has no/);
    act(() => {
      jest.advanceTimersByTime(4_900);
    });
    expect(status()).toHaveTextContent(/^The clipboard has no/);
    act(() => {
      jest.advanceTimersByTime(200);
    });
    expect(status().textContent).toBe('');
  });

  it('is closed by the person, and the focus goes back to where it was', () => {
    render(<App diagnoser={here} createListDiagnoser={createListDiagnoser} />);
    screen.getByRole('textbox').focus();
    pasteNothing();
    const close = screen.getByRole('button', { name: 'Close' });
    act(() => {
      close.focus();
    });
    fireEvent.click(close);
    expect(close).not.toBeInTheDocument();
    expect(screen.getByRole('textbox')).toHaveFocus();
  });
});

describe('a reading that takes long', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('shows its progress after a second, and can be cancelled', async () => {
    const never = fakeDiagnoser({ diagnose: () => new Promise(() => undefined) });
    render(<App diagnoser={never} createListDiagnoser={createListDiagnoser} />);
    fireEvent.click(screen.getByRole('button', { name: /banned sending IP/ }));
    act(() => {
      jest.advanceTimersByTime(900);
    });
    expect(screen.queryByRole('progressbar')).not.toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(200);
    });
    expect(await screen.findByRole('progressbar')).toBeVisible();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(7_000);
    });
    // And the other ways in, with the reason.
    expect(screen.getByText('This is taking longer than usual.', { selector: '.rd-problem *' })).toBeVisible();
    expect(screen.getByRole('textbox')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Why did my mail come back?');
  });
});
