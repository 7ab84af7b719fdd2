// A file of its own in the pane: Outlook hands over the source of nearly every bounce, which needs none of it.
export { forwardedIn, withForwarded } from './forwarded-mail';
export { separateBlocks } from './mail/encoded-blocks';
export { guessCharset } from './mail/guess-charset';
export { readMsg } from './mail/outlook-msg';
export { signedContent } from './mail/signed-content';
export { readTnef } from './mail/tnef';
