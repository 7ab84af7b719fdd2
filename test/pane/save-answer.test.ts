import { saveAnswer } from '../../src/actions/save-answer';
import { advice } from './answer/sample-advice';

afterEach(() => {
  // The page of these tests has neither.
  Object.assign(URL, { createObjectURL: undefined, revokeObjectURL: undefined });
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('saving the answer as JSON', () => {
  test('gives a file to the browser, says so, and keeps the text to copy, since nothing tells whether it was saved', () => {
    jest.useFakeTimers();
    const files: Blob[] = [];
    const forget = jest.fn();
    Object.assign(URL, {
      createObjectURL: (file: Blob) => {
        files.push(file);
        return 'blob:https://pane.example/1';
      },
      revokeObjectURL: forget,
    });
    const clicked: { href: string; download: string }[] = [];
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      clicked.push({ href: this.href, download: this.download });
    });
    const of = advice();
    const { message, manualCopy } = saveAnswer(of);
    expect(clicked).toEqual([{ href: 'blob:https://pane.example/1', download: 'bounce.json' }]);
    expect(files[0]?.type).toBe('application/json');
    expect(message).toBe('Saved as bounce.json, if Outlook allows it here.');
    expect(manualCopy?.isSpare).toBe(true);
    expect(files[0]?.size).toBe(Buffer.byteLength(manualCopy?.text ?? ''));
    expect(document.querySelector('a')).toBeNull();
    jest.runAllTimers();
    expect(forget).toHaveBeenCalledWith('blob:https://pane.example/1');
  });

  test('holds what the command line prints, and the delivery route', () => {
    const of = advice();
    const saved = JSON.parse(saveAnswer(of).manualCopy?.text ?? '') as Record<string, unknown>;
    expect(saved).toMatchObject({
      headline: of.headline,
      kind: 'failure',
      hops: of.bounce.hops,
      reportingMta: of.bounce.reportingMta,
      original: { messageId: of.bounce.original.messageId },
    });
    expect(saved['recipients']).toHaveLength(of.bounce.recipients.length);
  });

  test('where the browser refuses, says so and gives the text', () => {
    Object.assign(URL, { createObjectURL: undefined });
    const { message, manualCopy } = saveAnswer(advice());
    expect(message).toMatch(/^Outlook doesn’t allow saving here\./);
    expect(manualCopy?.isSpare).toBe(false);
    expect(manualCopy?.text).toMatch(/^\{\n/);
  });
});
