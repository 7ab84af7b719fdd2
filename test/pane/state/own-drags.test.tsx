import '../web-globals';
import '@testing-library/jest-dom';
import { createEvent, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { App } from '../../../src/pane/App';
import type { Diagnoser } from '../../../src/pane/engine/diagnoser';
import { advice } from '../kit';
import '../loaded';

const asked: string[] = [];
const engine: Diagnoser = {
  warmUp: () => undefined,
  cancel: () => undefined,
  diagnose: (raw) => {
    asked.push(new TextDecoder().decode(raw.bytes));
    return Promise.resolve([advice()]);
  },
  summarize: () => Promise.resolve([]),
};

/** Words dropped on the pane. @returns whether the browser may do with them what it would */
function drop(text: string, target: Element = document.body): boolean {
  const dataTransfer = { types: ['text/plain'], files: [], items: [], getData: () => text };
  const event = createEvent.drop(target, { dataTransfer });
  fireEvent(target, event);
  return !event.defaultPrevented;
}

const pageName = (): string | null | undefined => screen.queryByRole('heading', { level: 1 })?.textContent;

beforeEach(() => {
  window.scrollTo = () => undefined;
  asked.splice(0);
  render(<App diagnoser={engine} createListDiagnoser={() => engine} />);
});

describe('something dragged onto the pane', () => {
  it('is not read where the drag began in the pane itself', async () => {
    const shown = pageName();
    fireEvent.dragStart(document.body);
    expect(drop('a piece of the pane')).toBe(false);
    expect(pageName()).toBe(shown);
    // What comes next from outside is read.
    drop('550 5.1.1 from outside');
    expect(pageName()).not.toBe(shown);
    await waitFor(() => {
      expect(asked).toEqual(['550 5.1.1 from outside']);
    });
  });

  it('is read after a drag that began in the pane ended elsewhere', async () => {
    fireEvent.dragStart(document.body);
    fireEvent.dragEnd(document.body);
    drop('550 5.1.1 from outside');
    await waitFor(() => {
      expect(asked).toEqual(['550 5.1.1 from outside']);
    });
  });

  it('is left to a field it is dropped into', async () => {
    const field = document.querySelector('textarea');
    if (field === null) throw new Error('there is no field');
    expect(drop('550 5.1.1 into the field', field)).toBe(true);
    drop('550 5.1.1 beside the field');
    await waitFor(() => {
      expect(asked).toEqual(['550 5.1.1 beside the field']);
    });
  });
});
