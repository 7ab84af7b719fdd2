import '@testing-library/jest-dom';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createLookupMemory, LookupMemoryContext } from '../../../src/pane/lookups/lookup-memory';
import type { LookupMemory } from '../../../src/pane/lookups/lookup-memory';
import { useLookup } from '../../../src/pane/lookups/use-lookup';
import { recordedActions } from '../answer/sample-advice';

const actions = recordedActions();

function Question({ name }: { name: string }) {
  const { answer, start } = useLookup<string>(name, actions, (found) => found, 'asking');
  return (
    <button
      type="button"
      onClick={() => {
        start(() => Promise.resolve(`the owner of ${name}`));
      }}
    >
      {answer ?? 'ask'}
    </button>
  );
}

/** A part of an answer; a role's tab takes its part away and brings another. */
const tab = (memory: LookupMemory, role: string, name: string) => (
  <LookupMemoryContext.Provider value={memory}>
    <Question key={role} name={name} />
  </LookupMemoryContext.Provider>
);

test('what was looked up is still there after another tab, for this question and this answer only', async () => {
  const memory = createLookupMemory();
  const { rerender } = render(tab(memory, 'sender', 'a@contoso.com'));
  await userEvent.setup().click(screen.getByRole('button', { name: 'ask' }));
  expect(await screen.findByText('the owner of a@contoso.com')).toBeVisible();
  rerender(tab(memory, 'admin', 'a@contoso.com'));
  expect(screen.getByText('the owner of a@contoso.com')).toBeVisible();
  rerender(tab(memory, 'owner', 'b@contoso.com'));
  expect(screen.getByText('ask')).toBeVisible();
  rerender(tab(createLookupMemory(), 'sender', 'a@contoso.com'));
  expect(screen.getByText('ask')).toBeVisible();
});
