import { rareReaders } from './lazy-readers';
import type { TextWithFiles } from './mail';

const HAS_BLOCK = /^(?:begin(?:-base64)? [0-7]{3,4} |=ybegin )/m;

/** Takes the files out of a text that stand in it as mail programs put them there before MIME: uuencode and yEnc. */
export const withoutEncodedBlocks = (text: string): TextWithFiles =>
  HAS_BLOCK.test(text) ? rareReaders().separateBlocks(text) : { text, files: [] };
