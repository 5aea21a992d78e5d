import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Desk } from './e2e/desk';

const folder = await mkdtemp(join(tmpdir(), 'shots-e-'));
const desk = new Desk(folder);
const bundle = join(desk.library, 'long.textbundle');
await mkdir(bundle, { recursive: true });
await writeFile(join(bundle, 'info.json'), '{"version":2,"type":"net.daringfireball.markdown"}');
const lines = Array.from({ length: 5000 }, (_, i) => `“Boat number ${i} sails at dawn,” said Nila Tan on the pier.`);
await writeFile(join(bundle, 'text.md'), `---\nheadline: Long\nlanguage: en\n---\n\n${lines.join('\n\n')}\n`);
const galley = await desk.start({ files: [bundle] });
await galley.page.getByText('5,000 suggestions').waitFor({ timeout: 60000 });
await galley.page.evaluate(() => {
  (globalThis as any).longest = [];
  new PerformanceObserver((list) => {
    for (const e of list.getEntries()) (globalThis as any).longest.push([e.name, Math.round(e.startTime), Math.round(e.duration)]);
  }).observe({ entryTypes: ['longtask', 'event'], durationThreshold: 40 } as any);
});
const take = async (name: string) => {
  await galley.page.waitForTimeout(4000);
  console.log(name, JSON.stringify(await galley.page.evaluate(() => { const l = (globalThis as any).longest; (globalThis as any).longest = []; return l; })));
};
await galley.page.locator('.story p').first().click();
await galley.type('Hello');
await take('typed');
await galley.type('Hello there my');
await take('typed again');
await galley.command('quote.suggest');
await galley.page.getByText('1 of ').first().waitFor();
await take('opened');
await galley.press('Enter');
await take('accepted');
await galley.press('Enter');
await galley.press('Enter');
await take('accepted 2');
await galley.press('ArrowUp');
await take('to the last');
await galley.press('x');
await take('rejected');
await galley.press('ControlOrMeta+z');
await take('back');
await galley.page.screenshot({ path: '/tmp/E/long.png' });
await desk.close();
