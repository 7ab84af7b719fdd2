import '../web-globals';
import '@testing-library/jest-dom';
import { decode } from '@dnsquery/dns-packet';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { adviceAsText } from '../../../src/advise/report';
import { diagnose } from '../../../src/diagnose';
import type { Advice } from '../../../src/model/advice';
import { AnswerView } from '../../../src/pane/answer/AnswerView';
import type { Actions } from '../../../src/pane/answer/use-actions';
import { wireAnswer } from '../../lookups/dns/doh-server';
import type { Zone } from '../../lookups/dns/zone';
import { recordedActions } from './sample-advice';

const BOUNCE = '450 4.7.1 Client host rejected: cannot find your hostname, [203.0.113.7]';
const REVERSE = '7.113.0.203.in-addr.arpa';

function answerFrom(zone: Zone, settings: object = {}): void {
  const fetch = (address: string) => {
    if (address === 'redeliver.json') return Promise.resolve({ json: () => Promise.resolve(settings) });
    const wire = new URL(address).searchParams.get('dns') ?? '';
    const [question] = decode(Buffer.from(wire, 'base64url')).questions ?? [];
    if (question === undefined) throw new Error('no question');
    return Promise.resolve({
      status: 200,
      headers: new Map([['Content-Type', 'application/dns-message']]),
      arrayBuffer: () => Promise.resolve(Uint8Array.from(wireAnswer(zone, question)).buffer),
    });
  };
  Object.assign(globalThis, { fetch });
}
afterEach(() => {
  Reflect.deleteProperty(globalThis, 'fetch');
});

/** The page, and the answer that a report would be made of now. */
async function show(said = BOUNCE): Promise<{ readonly container: Element; readonly told: () => Advice }> {
  const bytes = new TextEncoder().encode(said);
  const [advice] = await diagnose({ kind: 'unknown', bytes, origin: { door: 'pasted-text' } });
  if (advice === undefined) throw new Error('no answer');
  let told = advice;
  const recorded = recordedActions();
  const actions: Actions = {
    outcome: null,
    times: 0,
    forget: jest.fn(),
    report: jest.fn(),
    page: recorded,
    answerActions: (given) => {
      told = given;
      return recorded;
    },
  };
  const answered = { advice, origin: { door: 'pasted-text' } as const };
  const { container } = render(<AnswerView answered={answered} actions={actions} />);
  return { container, told: () => told };
}

test('a wrong record makes a likely cause certain, on the page and in what is copied', async () => {
  answerFrom({});
  const { container, told } = await show();
  expect(container).toHaveTextContent('Most likely:');
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Check DNS of 203.0.113.7' }));
  await screen.findByText('This explains the bounce.');
  await waitFor(() => {
    expect(container).not.toHaveTextContent('Most likely:');
  });
  expect(adviceAsText(told(), 'admin')).toContain('DNS confirms this cause.');
});

test('a right record leaves the cause as it was, and says that it may have been fixed since', async () => {
  answerFrom({ [REVERSE]: ['PTR mail.contoso.com'], 'mail.contoso.com': ['A 203.0.113.7'] });
  const { container, told } = await show();
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Check DNS of 203.0.113.7' }));
  await screen.findByText(/it may have been fixed since/);
  expect(container).toHaveTextContent('Most likely:');
  await waitFor(() => {
    expect(adviceAsText(told(), 'admin')).toContain('it may have been fixed since');
  });
});

const IN_LETTER = 'What it finds is added to the message to the admin.';

test('what becomes of the answer is said beside the button', async () => {
  answerFrom({});
  const { container } = await show();
  await screen.findByRole('button', { name: 'Check DNS of 203.0.113.7' });
  expect(container).toHaveTextContent(IN_LETTER);
});

test.each([
  ['nothing to ask about', BOUNCE.replace(' [203.0.113.7]', ''), {}],
  ['no resolver', BOUNCE, { resolver: false }],
])('neither is there where there is %s', async (_, said, settings) => {
  answerFrom({}, settings);
  const { container } = await show(said);
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: /^Check DNS/ })).toBeNull();
  expect(container).not.toHaveTextContent(IN_LETTER);
});
