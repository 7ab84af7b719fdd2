const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/**
 * Where the page runs from right to left, `ltr` for words that don't, as a text that isn't translated yet. Without it their full
 * stop stands before them, and an address in them on the wrong side.
 */
export const ownDirection = (text: string): 'ltr' | undefined =>
  document.documentElement.dir === 'rtl' && !RIGHT_TO_LEFT.test(text) ? 'ltr' : undefined;
