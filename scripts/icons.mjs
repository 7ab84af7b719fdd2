// Draws assets/icon-*.png from the two SVGs: `node scripts/icons.mjs`. Only needed after a change of the drawing; the PNGs are kept in
// the repository because the manifest names them and no build machine should need a browser.
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** Every size the manifest names: ribbon 16/32/80, list of add-ins 64/128, phones 25/32/48 at one, two and three times. */
const sizes = [16, 25, 32, 48, 50, 64, 75, 80, 96, 128, 144];
/** At and below this many pixels the detailed drawing turns to mush: the small one has fewer, thicker lines on whole pixels. */
const smallUpTo = 25;

const assets = new URL('../assets/', import.meta.url);
const drawing = {
  small: await readFile(new URL('icon-small.svg', assets), 'utf8'),
  large: await readFile(new URL('icon.svg', assets), 'utf8'),
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    const svg = size <= smallUpTo ? drawing.small : drawing.large;
    await page.setContent(`<style>*{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`);
    await writeFile(new URL(`icon-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`Drew ${sizes.length} icons into assets/.`);
