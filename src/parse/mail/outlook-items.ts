// A file of its own in the pane: Outlook hands over the source of nearly every bounce, which needs none of it.
export { readMsg } from './outlook-msg';
export { readTnef } from './tnef';
