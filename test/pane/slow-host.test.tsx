import './web-globals';
import '@testing-library/jest-dom';
import { act, render, screen } from '@testing-library/react';
import { words } from '../../src/locales/words';
import { App } from '../../src/pane/App';
import { gives, installOffice } from '../host/kit';
import { advice, fakeDiagnoser } from './kit';
import './loaded';

// A page waits for Office once: a file of its own.

const engine = fakeDiagnoser({
  diagnose: () => Promise.resolve([advice({ headline: 'Explained after all' })]),
});
const pass = (ms: number): Promise<void> =>
  act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });

test('an Outlook that is silent at first is said to be, and followed once it answers', async () => {
  jest.useFakeTimers();
  window.scrollTo = () => undefined;
  const mailbox: Record<string, unknown> = {
    item: { itemId: 'A', subject: 'A', body: { getAsync: gives('<p>A</p>') } },
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: '1' },
    addHandlerAsync: gives(undefined),
  };
  const onReady = (run: () => void): void => void setTimeout(run, 12_000);
  installOffice({ onReady, EventType: {} }, { mailbox });
  render(<App diagnoser={engine} createListDiagnoser={() => engine} />);
  await pass(9_000);
  expect(screen.getByRole('status')).toHaveTextContent(words.shell.notes.silent);
  await pass(5_000);
  expect(screen.getByRole('status')).toHaveTextContent('Answer: Explained after all');
  expect(screen.queryByText(words.shell.notes.silent)).not.toBeInTheDocument();
  jest.useRealTimers();
});
