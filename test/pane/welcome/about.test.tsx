import '../web-globals';
import '@testing-library/jest-dom';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { About } from '../../../src/pane/welcome/About';

const opened: string[] = [];
const actions = {
  copyText: () => undefined,
  openLink: ({ url }: { url: string }) => opened.push(url),
  announce: () => undefined,
};

/** What the pane's host answers for version.json. */
function deploy(answer: unknown): void {
  Object.assign(globalThis, { fetch: () => Promise.resolve({ json: () => Promise.resolve(answer) }) });
}
/** The answer has come, and is shown. */
const settle = () =>
  act(async () => {
    await new Promise((done) => setTimeout(done));
  });

beforeEach(() => {
  opened.length = 0;
});
afterEach(cleanup);

test('platform-field.md, manifest: help, privacy, and terms are linked from the pane, on its own host', async () => {
  deploy({ version: '0.0.0' });
  render(<About actions={actions} />);
  await settle();
  for (const name of [/^Help/, /^Privacy/, /^Terms/]) fireEvent.click(screen.getByRole('link', { name }));
  expect(opened).toEqual(['support', 'privacy', 'terms'].map((page) => `${document.baseURI}assets/${page}.html`));
});

test.each(['0.0.1', '0.1.0', '1.0.0'])('a newer version on the host is said: %s', async (version) => {
  deploy({ version });
  render(<About actions={actions} />);
  expect(
    await screen.findByText(`Version ${version} is available. Close this pane and open it again to get it.`),
  ).toBeVisible();
});

test.each([{ version: '0.0.0' }, { version: '<b>9.9.9</b>' }, { version: 9 }, {}, null, 'x'])(
  'nothing is said of %j',
  async (answer) => {
    deploy(answer);
    render(<About actions={actions} />);
    await settle();
    expect(screen.getByText('Version 0.0.0')).toBeVisible();
    expect(screen.queryByText(/is available/)).toBeNull();
  },
);
