import './web-globals';
import '@testing-library/jest-dom';
import { render, screen, waitFor } from '@testing-library/react';
import { App } from '../../src/pane/App';
import { AfterPaint } from '../../src/pane/parts/AfterPaint';
import { gives, installOffice } from '../host/kit';
import { advice, fakeDiagnoser } from './kit';

// A file of its own: nothing has loaded the pages’ file before, as in a pane that was just opened.

const host = {
  item: { itemId: 'A', subject: 'A', body: { getAsync: gives('<p>A</p>') } },
  diagnostics: { hostName: 'OutlookWebApp', hostVersion: '1' },
  addHandlerAsync: gives(undefined),
};

test('the outline needs no control of Fluent’s, and the answer takes its place once the pages’ file has come', async () => {
  window.scrollTo = () => undefined;
  let answerNow = (): void => undefined;
  const isRead = new Promise<void>((resolve) => {
    answerNow = resolve;
  });
  const engine = fakeDiagnoser({
    diagnose: async () => {
      await isRead;
      return [advice({ headline: 'Explained' })];
    },
  });
  installOffice({ onReady: (run: () => void) => void run(), EventType: {} }, { mailbox: host });
  render(<App diagnoser={engine} createListDiagnoser={() => engine} />);
  expect(screen.getByRole('region', { name: 'Reading the selected message…' })).toHaveAttribute('aria-busy', 'true');
  expect(document.querySelector('.rd-skeleton')).toBeInTheDocument();
  expect(document.querySelector('[class*="ms-"]')).toBeNull();
  answerNow();
  await waitFor(() => {
    expect(screen.getByRole('heading', { level: 1, name: 'Explained' })).toBeVisible();
  });
  expect(document.querySelector('.rd-skeleton')).not.toBeInTheDocument();
});

test('of several parts in a row, the first are drawn at once, and the others after the paint', async () => {
  const drawn: string[] = [];
  const Part = ({ name }: { name: string }) => {
    drawn.push(name);
    return <p>{name}</p>;
  };
  render(
    <>
      <AfterPaint>
        <Part name="later" />
      </AfterPaint>
      <AfterPaint isAtOnce>
        <Part name="first" />
      </AfterPaint>
    </>,
  );
  expect(await screen.findByText('later')).toBeVisible();
  expect(drawn.slice(0, 2)).toEqual(['first', 'later']);
});
