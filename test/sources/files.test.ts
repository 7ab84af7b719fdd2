import { chosenFile } from '../../src/sources/chosen-file';
import { droppedFile } from '../../src/sources/dropped-file';
import { pastedText } from '../../src/sources/pasted-text';
import { unpack } from './kit';
import { MAX_FILE_BYTES, MAX_FILES } from '../../src/sources/read-files';

const file = (name: string, text = 'Subject: x\n\ny'): File => new File([text], name);
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

/** A drop as browsers hand it over. */
const transfer = (files: readonly File[], text = '', withItems = true): DataTransfer => {
  const items = files.map((one) => ({ kind: 'file', getAsFile: () => one }));
  return { files, items: withItems ? items : [], getData: () => text } as unknown as DataTransfer;
};

describe('files', () => {
  it('come in with their bytes, their name, and the kind left to the parser', async () => {
    const { bounces } = await unpack(chosenFile.read([file('bounce.exe.eml')]));
    expect(bounces).toMatchObject([{ kind: 'unknown', origin: { door: 'chosen-file', name: 'bounce.exe.eml' } }]);
    expect(textOf(bounces[0]?.bytes)).toBe('Subject: x\n\ny');
  });

  it('that are empty do not stop the others', async () => {
    const { bounces, problems } = await unpack(chosenFile.read([file('a.eml', ''), file('b.eml')]));
    expect(problems).toEqual([{ reason: 'empty', name: 'a.eml' }]);
    expect(bounces).toHaveLength(1);
  });

  it('that are too large are refused without being read', async () => {
    const huge = {
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => {
        throw new Error('read');
      },
    };
    const { problems } = await unpack(droppedFile.read([{ name: 'h.eml', content: huge as unknown as Blob }]));
    expect(problems).toEqual([{ reason: 'too-large', name: 'h.eml', bytes: MAX_FILE_BYTES + 1 }]);
  });

  it('that cannot be opened, folders for one, say so', async () => {
    const folder = { size: 0, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    const { problems } = await unpack(droppedFile.read([{ name: 'folder', content: folder as unknown as Blob }]));
    expect(problems).toEqual([{ reason: 'unreadable-file', name: 'folder', detail: 'NotFoundError' }]);
  });

  it('that never arrive are given up after half a minute, and the others are read', async () => {
    jest.useFakeTimers();
    const lost = { size: 10, arrayBuffer: () => new Promise(() => undefined) };
    const reading = unpack(droppedFile.read([{ name: 'lost.eml', content: lost as unknown as Blob }]));
    await jest.advanceTimersByTimeAsync(61_000);
    const { problems } = await reading;
    expect(problems).toEqual([
      { reason: 'unreadable-file', name: 'lost.eml', detail: 'the file did not arrive within 30 s' },
    ]);
    jest.useRealTimers();
  });

  it('that are too large together are read where they lie, each in its turn', async () => {
    const read: string[] = [];
    const big = (name: string) => ({
      name,
      content: {
        size: MAX_FILE_BYTES,
        arrayBuffer: () => {
          read.push(name);
          return Promise.resolve(new ArrayBuffer(4));
        },
      } as unknown as Blob,
    });
    const { messages } = await droppedFile.read(Array.from({ length: 10 }, (_, i) => big(`${i}.eml`)));
    await new Promise((resolve) => setImmediate(resolve));
    expect(read).toEqual([]);
    await messages[3]?.read();
    expect(read).toEqual(['3.eml']);
  });

  it('beyond the number taken at a time are named, and the first ones read', async () => {
    const { bounces, problems } = await unpack(
      chosenFile.read(Array.from({ length: MAX_FILES + 3 }, (_, i) => file(`${i}.eml`))),
    );
    expect(bounces).toHaveLength(MAX_FILES);
    expect(problems).toEqual([{ reason: 'too-many', what: 'files', count: MAX_FILES + 3, limit: MAX_FILES }]);
  });
});

describe('many files', () => {
  it('are copied at once, in case they go with the event, and read as their turn comes', async () => {
    const copied: string[] = [];
    const vanishing = Array.from({ length: 40 }, (_, index) => {
      const name = `${index}.eml`;
      const arrayBuffer = (): Promise<ArrayBuffer> => {
        copied.push(name);
        return Promise.resolve(new TextEncoder().encode(name).buffer);
      };
      return { name, content: { size: 6, arrayBuffer } as unknown as Blob };
    });
    const { messages, concurrency } = await droppedFile.read(vanishing);
    expect(concurrency).toBe(4);
    while (copied.length < 40) await new Promise((resolve) => setImmediate(resolve));
    expect(copied).toHaveLength(40);
    const last = await messages.at(-1)?.read();
    expect(last).toMatchObject({ origin: { name: '39.eml' } });
    // Opened once more: the copy is still there.
    expect(await messages.at(-1)?.read()).toEqual(last);
    expect(copied).toHaveLength(40);
  });
});

describe('a drop', () => {
  it('brings files by its items, or by its list of files where it has no items', async () => {
    expect((await unpack(droppedFile.read(transfer([file('a.msg')])))).bounces).toMatchObject([
      { origin: { door: 'dropped-file', name: 'a.msg' } },
    ]);
    expect((await unpack(droppedFile.read(transfer([file('a.msg')], '', false)))).bounces).toHaveLength(1);
  });

  it('of a selection of text is taken as text', async () => {
    const { bounces } = await unpack(droppedFile.read(transfer([], '550 5.7.1 no')));
    expect(textOf(bounces[0]?.bytes)).toBe('550 5.7.1 no');
  });

  it('of nothing says so', async () => {
    expect((await unpack(droppedFile.read(transfer([])))).problems).toEqual([{ reason: 'nothing-in-it' }]);
    // Outlook's own event comes with files; without, Outlook kept them.
    expect((await unpack(droppedFile.read([]))).problems).toEqual([{ reason: 'not-handed-over' }]);
  });
});

describe('pasted text', () => {
  it('is passed on as it is, its kind left to the parser', async () => {
    const { bounces } = await unpack(pastedText.read(' 550 5.7.1 für\n'));
    expect(bounces).toMatchObject([{ kind: 'unknown', origin: { door: 'pasted-text' } }]);
    expect(textOf(bounces[0]?.bytes)).toBe(' 550 5.7.1 für\n');
  });

  it('of blanks alone says that there was nothing', async () => {
    expect((await unpack(pastedText.read(' \n'))).problems).toEqual([{ reason: 'nothing-in-it' }]);
  });
});
