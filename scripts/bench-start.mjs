// How long until the pane can be used, against an empty page under the same simulated Outlook and the same office.js.
// Usage: node scripts/bench-start.mjs [runs=9] [slowdown=4]   (slowdown: of the processor, as in the browser's own tools)
import path from 'node:path';
import { startServer } from '../test/outlook/server.mjs';
import { buildIfStale } from './build-if-stale.mjs';
import { launchChromium } from './find-chromium.mjs';

const runs = Number(process.argv[2] ?? 9);
const slowdown = Number(process.argv[3] ?? 4);
const EMPTY = path.join(import.meta.dirname, '../test/outlook/empty-pane');
const ANSWER = 'article.rd-answer';

buildIfStale();
const browser = await launchChromium();
const servers = { empty: await startServer({ port: 0, dist: EMPTY }), redeliver: await startServer({ port: 0 }) };

/**
 * Milliseconds from the frame's navigation until Office is ready and the page stands (a button of the empty one; of Redeliver's the
 * outline of the answer, which takes drops and keys); and until the answer does.
 */
async function measure(server) {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1000, height: 700 } });
  await context.addInitScript((answer) => {
    const times = (window.times = {});
    const note = (name) => (times[name] ??= performance.now());
    const look = () => {
      if (document.querySelector('button, .rd-pane main > *')) note('drawn');
      if (document.querySelector(answer)) note('answered');
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
    document.addEventListener('load', () => window.Office?.onReady(() => note('ready')), true);
  }, ANSWER);
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(`${server.origin}/outlook/?select=001&theme=light`);
  const isEmpty = server === servers.empty;
  for (;;) {
    const frame = page.frames().find((each) => each.url().includes('/pane/'));
    const times = await frame?.evaluate(() => window.times).catch(() => undefined);
    if (times?.ready && times.drawn && (isEmpty || times.answered)) {
      await context.close();
      return { usable: Math.max(times.ready, times.drawn), answered: times.answered ?? NaN };
    }
    await new Promise((done) => setTimeout(done, 25));
  }
}

const median = (numbers) => [...numbers].sort((one, other) => one - other)[numbers.length >> 1];
const results = { empty: [], redeliver: [] };
// In turns, so that whatever else the machine does meets both.
for (let run = 0; run < runs; run += 1) {
  for (const name of Object.keys(servers)) results[name].push(await measure(servers[name]));
}
const of = (name, what) => Math.round(median(results[name].map((each) => each[what])));
const [empty, usable, answered] = [of('empty', 'usable'), of('redeliver', 'usable'), of('redeliver', 'answered')];
console.log(`Medians of ${runs} runs, processor slowed ${slowdown} times, office.js from this computer:`);
console.log(`  empty pane usable   ${empty} ms`);
console.log(`  Redeliver usable    ${usable} ms   (${(usable / empty).toFixed(2)} times the empty pane)`);
console.log(`  answer shown        ${answered} ms   (${(answered / empty).toFixed(2)} times)`);

await browser.close();
await Promise.all(Object.values(servers).map((server) => server.close()));
