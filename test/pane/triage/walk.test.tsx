import '../web-globals';
import '@testing-library/jest-dom';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { diagnose, summarize } from '../../../src/diagnose';
import type { Summary } from '../../../src/model/summary';
import { App } from '../../../src/pane/App';
import type { Row, Triage } from '../../../src/pane/state/state';
import { TOP_OF_LIST } from '../../../src/pane/triage/list-position';
import { placeOf, stopsOf } from '../../../src/pane/triage/walk';
import { fakeDiagnoser } from '../kit';
import '../loaded';

const here = fakeDiagnoser({ diagnose, summarize });

/** Opens the first of three answers of a list. */
async function openFirst(): Promise<void> {
  render(<App diagnoser={here} createListDiagnoser={() => here} />);
  const files = ['a', 'b', 'c'].map(
    (name) => new File([`550 5.1.10 RESOLVER.ADR.RecipientNotFound; ${name}@contoso.com`], `${name}.txt`),
  );
  const items = files.map((file) => ({ kind: 'file', getAsFile: () => file }));
  fireEvent.drop(document.body, { dataTransfer: { files, items, getData: () => '' } });
  await screen.findByText('3 of 3 read');
  await userEvent.click(screen.getByRole('button', { name: /a\.txt/ }));
  await explained('a.txt');
}
const explained = (name: string): Promise<void> =>
  waitFor(() => {
    expect(screen.getByText('Explaining:').parentElement).toHaveTextContent(name);
  });
const next = () => screen.getByRole('button', { name: 'Next answer' });
const previous = () => screen.getByRole('button', { name: 'Previous answer' });

beforeEach(() => {
  window.scrollTo = () => undefined;
  localStorage.clear();
});

describe('an answer of a list', () => {
  it('leads to the next and the previous one, and keeps the focus, also at the end', async () => {
    await openFirst();
    expect(screen.getByRole('group', { name: 'Answer 1 of 3' })).toHaveTextContent('1 of 3');
    expect(previous()).toHaveAttribute('aria-disabled', 'true');
    next().focus();
    await userEvent.keyboard('{Enter}');
    await explained('b.txt');
    expect(screen.getByRole('group', { name: 'Answer 2 of 3' })).toBeVisible();
    expect(next()).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await explained('c.txt');
    expect(next()).toHaveFocus();
    expect(next()).toHaveAttribute('aria-disabled', 'true');
    await userEvent.keyboard('{Enter}');
    await explained('c.txt');
    await userEvent.click(previous());
    await explained('b.txt');
  });

  it('goes on as often as it is pressed, however quickly', async () => {
    await openFirst();
    await userEvent.dblClick(next());
    await explained('c.txt');
  });

  it('takes Outlook’s own keys for both', async () => {
    await openFirst();
    await userEvent.keyboard('{Control>}.{/Control}');
    await explained('b.txt');
    await userEvent.keyboard('{Control>}.{/Control}');
    await explained('c.txt');
    await userEvent.keyboard('{Control>},{/Control}');
    await explained('b.txt');
  });

  it('goes back to the row of the answer that was shown last', async () => {
    await openFirst();
    await userEvent.click(next());
    await explained('b.txt');
    jest.spyOn(document, 'hasFocus').mockReturnValue(true);
    await userEvent.click(screen.getByRole('button', { name: 'All answers' }));
    const row = await screen.findByRole('button', { name: /b\.txt/ });
    await waitFor(() => {
      expect(row).toHaveFocus();
    });
  });

  it('is left alone by text that is pasted: that one has no place in the list', async () => {
    await openFirst();
    fireEvent.paste(document.body, { clipboardData: { files: [], getData: () => '550 5.2.2 mailbox full' } });
    await explained('The text you pasted');
    expect(screen.queryByRole('button', { name: 'Next answer' })).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'All answers' })).toBeVisible();
  });
});

describe('the way through a list', () => {
  const row = (position: number, cause: number, id: string, subject = ''): Row => ({
    position,
    part: 0,
    cause,
    summary: {
      kind: 'failure',
      isSuspicious: false,
      headline: '',
      subject,
      status: null,
      recipients: [],
      date: null,
      cause: { id, name: id, fixableBy: ['recipient'] },
    } as unknown as Summary,
  });
  const triage: Triage = {
    run: 1,
    door: 'dropped-file',
    messages: [],
    rows: [row(0, 0, 'full', 'plan'), row(1, 0, 'gone'), row(1, 1, 'full'), row(2, 0, 'full', 'plan')],
    missed: [],
    done: 3,
    isRunning: false,
    halt: null,
    isOlder: false,
    hasNext: false,
  };
  const positions = (position: Partial<typeof TOP_OF_LIST>): readonly number[] =>
    stopsOf(triage, { ...TOP_OF_LIST, ...position }).map((stop) => stop.row.position);

  it('goes by groups as they are shown, each answer once, whatever it came back for', () => {
    expect(positions({})).toEqual([0, 1, 2]);
    expect(positions({ closed: ['cause cause full'] })).toEqual([1]);
    expect(positions({ search: 'plan' })).toEqual([0, 2]);
  });

  it('finds an answer by any of its rows', () => {
    expect(placeOf(stopsOf(triage, TOP_OF_LIST), '1-0-0')).toBe(1);
    expect(placeOf(stopsOf(triage, TOP_OF_LIST), '1-0-1')).toBe(1);
    expect(placeOf(stopsOf(triage, TOP_OF_LIST), null)).toBe(-1);
  });

  it('says how many rows of a group must be shown for one far down', () => {
    const many = { ...triage, rows: Array.from({ length: 9 }, (_, position) => row(position, 0, 'full')) };
    expect(stopsOf(many, TOP_OF_LIST).map(({ shown }) => shown)).toEqual([5, 5, 5, 5, 5, 6, 7, 8, 9]);
  });
});
