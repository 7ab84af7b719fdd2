import { TextDecoder, TextEncoder } from 'node:util';

// What every browser has and jsdom lacks. Import it before anything that uses them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
if (!('arrayBuffer' in Blob.prototype)) {
  Object.defineProperty(Blob.prototype, 'arrayBuffer', {
    value(this: Blob): Promise<ArrayBuffer> {
      return new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => {
          resolve(reader.result as ArrayBuffer);
        };
        reader.readAsArrayBuffer(this);
      });
    },
  });
}
