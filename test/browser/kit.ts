// What the tests in the browser do again and again.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { Outlook } from './open-outlook';

export const SAMPLES = path.join(__dirname, '../fixtures/samples');
export const ONE_LINE = '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required';

/** The pane in Outlook, or by itself in a browser. */
type Pane = Pick<FrameLocator | Page, 'getByRole' | 'getByText'>;

export async function welcome(pane: Pane): Promise<void> {
  await pane.getByText('Everything happens on this device.').waitFor();
  // It loads last.
  await pane.getByRole('button', { name: 'Choose file' }).waitFor();
}

export const explained = (pane: Pane): Promise<void> => pane.getByText('Explaining:').waitFor();

/** The answer whose headline fits is on the screen. */
export const answered = (pane: Pane, headline: RegExp | string): Promise<void> =>
  pane.getByRole('heading', { level: 1, name: headline }).waitFor();

/** Puts the text into the field, and asks for an answer. */
export async function explain(pane: Pane, text: string): Promise<void> {
  await pane.getByRole('textbox').fill(text);
  await pane.getByRole('button', { name: 'Explain', exact: true }).click();
}

export async function openDetails(pane: Pane): Promise<void> {
  await pane.getByRole('button', { name: 'Technical details' }).click();
  await pane.getByText('Is it real?').waitFor();
}

export function paneFrame({ page }: Outlook): Frame {
  const frame = page.frames().find((each) => each.url().includes('/taskpane.html'));
  if (frame === undefined) throw new Error('The pane has no frame.');
  return frame;
}

export interface DroppedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

export const sampleFile = (name: string): DroppedFile => ({ name, bytes: readFileSync(path.join(SAMPLES, name)) });

/** A drop of files from the desktop, as the browser makes it. */
export async function dropFiles(pane: FrameLocator, files: readonly DroppedFile[]): Promise<void> {
  const given = files.map(({ name, bytes }) => ({ name, content: bytes.toString('base64') }));
  await pane.locator('body').evaluate((body, contents) => {
    const dataTransfer = new DataTransfer();
    for (const { name, content } of contents)
      dataTransfer.items.add(new File([Uint8Array.from(atob(content), (character) => character.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, given);
}

/** What sticks out of the pane, and text that is cut off. */
export const cutText = ({ pane }: Outlook): Promise<readonly string[]> =>
  pane.locator('html').evaluate((html) => {
    const sideways = html.scrollWidth > html.clientWidth ? ['the page scrolls sideways'] : [];
    const cut = [...html.querySelectorAll<HTMLElement>('main *')].filter((each) => {
      const style = getComputedStyle(each);
      // For screen readers only.
      if (each.clientWidth <= 1 || style.textOverflow === 'ellipsis') return false;
      // What moves along it comes from outside it.
      if (each.textContent === '' && each.querySelector('[role="progressbar"]') !== null) return false;
      return /hidden|clip/.test(style.overflowX) && each.scrollWidth > each.clientWidth + 1;
    });
    const out = [
      ...html.querySelectorAll<HTMLElement>('main button, main a, main p, main li, main h1, main h2'),
    ].filter((each) => {
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && (left < -1 || right > html.clientWidth + 1);
    });
    return [...sideways, ...[...cut, ...out].map((each) => `${each.tagName} ${each.textContent.slice(0, 60)}`)];
  });
