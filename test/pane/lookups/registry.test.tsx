import '../web-globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { diagnose } from '../../../src/diagnose';
import type { GraphCall } from '../../../src/host/graph/graph-request-send';
import type { Role } from '../../../src/model/cause';
import type { LookupContext, SetUp } from '../../../src/pane/lookups/lookup';
import type { LookupPlace } from '../../../src/pane/lookups/lookup-place';
import { LOOKUPS } from '../../../src/pane/lookups/registry';
import type { AskDns } from '../../../src/lookups/dns/ask-dns';
import type { Session } from '../../../src/pane/lookups/session';
import { askZone, type Zone } from '../../lookups/dns/zone';
import { recordedActions } from '../answer/sample-advice';

const FIXTURES = path.join(__dirname, '../../fixtures/lookups');
const ENTRIES = path.join(__dirname, '../../../src/pane/lookups/entries');

/** What a look-up does: one of these for each, test/fixtures/lookups/<id>.json. */
interface Fixture {
  readonly bounce: readonly string[];
  readonly part: LookupPlace['part'];
  readonly role: Role;
  /** What Graph answers: `GET /groups` without what stands behind the question mark. */
  readonly graph?: Readonly<Record<string, unknown>>;
  /** What DNS answers. */
  readonly zone?: Zone;
  readonly button: string;
  /** Whom it says it asks, before the click. */
  readonly before: string;
  /** Everything that is asked, in order. */
  readonly asks: readonly string[];
  readonly says: string;
}

const fixtureOf = (id: string): Fixture =>
  JSON.parse(readFileSync(path.join(FIXTURES, `${id}.json`), 'utf8')) as Fixture;

const OFF: SetUp = { session: null, resolver: null };

async function contextOf({ bounce, part, role }: Fixture): Promise<LookupContext> {
  const bytes = new TextEncoder().encode(bounce.join('\r\n'));
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'dropped-file' } });
  const [cause] = advice?.causes ?? [];
  if (advice === undefined || cause === undefined) throw new Error('The fixture has no cause.');
  const place: LookupPlace =
    part === 'sent' ? { part, role: 'sender' } : { part, cause, role, onOwners: () => undefined };
  return { place, advice, level: 3, actions: recordedActions() };
}

/** Everything is set up; what is asked is written down, and answered by the fixture. */
function setUpFor({ graph = {}, zone = {} }: Fixture): { readonly setUp: SetUp; readonly asked: string[] } {
  const asked: string[] = [];
  const session: Session = {
    graph: {
      ask: ({ method, path: address, onSend }: GraphCall) => {
        const request = `${method} ${address.split('?')[0] ?? ''}`;
        asked.push(request);
        onSend?.();
        return Promise.resolve({ ok: true, value: graph[request] });
      },
      pathOf: () => null,
      account: () => null,
    },
    signIn: { token: jest.fn(), account: () => null, requireNewSignIn: jest.fn(), signOut: jest.fn() },
    consentLink: () => ({ title: '', url: '' }),
  };
  const resolver = { name: 'dns.example', ask: askZone(zone) };
  const ask: AskDns = (name, type) => {
    asked.push(`${name} ${type}`);
    return resolver.ask(name, type);
  };
  return { setUp: { session, resolver: { ...resolver, ask } }, asked };
}

test('a look-up is one file, one line, and one fixture', () => {
  const files = readdirSync(ENTRIES).map((name) => path.parse(name).name);
  const lines = readFileSync(path.join(ENTRIES, '../registry.tsx'), 'utf8').match(/(?<=from '\.\/entries\/)[\w-]+/g);
  // The groups inside a group are asked about where the group's own answer stands.
  expect(files.filter((name) => name !== 'subgroups').sort()).toEqual([...(lines ?? [])].sort());
  expect(LOOKUPS.map(({ id }) => id).sort()).toEqual([...(lines ?? [])].sort());
  expect(LOOKUPS.filter(({ id }) => !existsSync(path.join(FIXTURES, `${id}.json`)))).toEqual([]);
  expect(readdirSync(FIXTURES).sort()).toEqual(LOOKUPS.map(({ id }) => `${id}.json`).sort());
});

describe.each(LOOKUPS.map(({ id, ...lookup }) => ({ id: id as string, lookup })))('$id', ({ id, lookup }) => {
  test('is offered where its fixture says, unless what it needs is off', async () => {
    const fixture = fixtureOf(id);
    const context = await contextOf(fixture);
    expect(lookup.isOffered(context, setUpFor(fixture).setUp)).toBe(true);
    expect(lookup.isOffered(context, OFF)).toBe(false);
    const { container } = render(<lookup.Offer context={context} setUp={OFF} />);
    expect(container).toBeEmptyDOMElement();
  });

  test('asks nobody before the click, then just what its fixture says, and shows what came back', async () => {
    const fixture = fixtureOf(id);
    const { setUp, asked } = setUpFor(fixture);
    const context = await contextOf(fixture);
    const { container } = render(<lookup.Offer context={context} setUp={setUp} />);
    expect(container).toHaveTextContent(fixture.before);
    expect(asked).toEqual([]);
    await userEvent.setup().click(screen.getByRole('button', { name: fixture.button }));
    expect((await within(container).findAllByText(fixture.says, { exact: false }))[0]).toBeVisible();
    expect(asked).toEqual(fixture.asks);
    expect(context.actions.announce).toHaveBeenCalled();
  });
});
