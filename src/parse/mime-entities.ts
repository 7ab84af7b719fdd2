import { ENTITIES } from './html-entities';

/**
 * Stands in for the MIME parser's own table of HTML's 2,231 named characters when the bundles are built (see
 * webpack.config.js): 46 KB that the pane need not load. Same shape, our short list of names.
 */
export const htmlEntities: Readonly<Record<string, string>> = Object.fromEntries(
  [...ENTITIES].flatMap(([name, character]) => [
    [`&${name};`, character],
    [`&${name}`, character],
  ]),
);
