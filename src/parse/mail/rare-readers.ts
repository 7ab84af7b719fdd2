// A file of its own in the pane: Outlook hands over the source of nearly every bounce, which needs none of it.
export { separateBlocks } from './encoded-blocks';
export { guessCharset } from './guess-charset';
export { readMsg } from './outlook-msg';
export { signedContent } from './signed-content';
export { readTnef } from './tnef';
