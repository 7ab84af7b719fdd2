// A server that knows where the person has gone, and what the sender is told of it.
import { answer } from '../classify/kit';

const WARNING =
  'If the bounce gives a new address, ask the person by phone or chat whether it’s theirs before you use it.';

async function senderSteps(reason: string): Promise<readonly string[]> {
  const { causes } = await answer(`<kim@fabrikam.example>: host mx.fabrikam.example[192.0.2.1] said: ${reason}`);
  return causes.flatMap(({ steps }) =>
    (steps.sender ?? []).flatMap((section) => section.steps.map(({ text }) => text)),
  );
}

test.each([
  '551 5.1.6 User has moved to new address: kim@tailspin.example',
  '550 5.1.1 User unknown. Please try <kim@tailspin.example>',
  '550 5.1.1 Benutzer unbekannt, neue Adresse: kim@tailspin.example',
])('a new address is checked with the person: %s', async (reason) => {
  expect(await senderSteps(reason)).toContain(WARNING);
});

test.each(['550 5.1.1 User unknown', '550 5.1.1 No such user here, please try again'])(
  'no new address is spoken of where there is none: %s',
  async (reason) => {
    const steps = await senderSteps(reason);
    expect(steps.length).toBeGreaterThan(1);
    expect(steps).not.toContain(WARNING);
  },
);
