import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sandboxFlags, type Runtime } from '../../build/electron-runtime';
import { Desk } from '../e2e/desk';
import type { Galley } from '../e2e/galley-window';
import { runWindowBench } from './bench';
import { paragraph, seeded } from './corpus';
import { startPeers, type PeerWindow } from './typing/peers';
import { Typist, type KeyCost } from './typing/typist';

/**
 * `npm run bench:typing [-- --words 1000,10000,50000]`: what a key costs in long stories, at the end and in the middle,
 * beside a bare contenteditable and Lexical's rich text as it comes, alternating in one run. In Galley autosave,
 * counts, marks and panels are on. Only the ratios carry over to another machine.
 */
const { values } = parseArgs({
  options: {
    words: { type: 'string', default: '1000,10000,50000' },
    rounds: { type: 'string', default: '5' },
    keys: { type: 'string', default: '200' },
  },
});

const SIZES = values.words.split(',').map(Number);
const ROUNDS = Number(values.rounds);
const KEYS_A_ROUND = Math.ceil(Number(values.keys) / ROUNDS);
const PEERS = ['contenteditable', 'lexical'] as const;
const EDITORS = [...PEERS, 'galley'] as const;
const PLACES = ['middle', 'end'] as const;

type Editor = (typeof EDITORS)[number];
type Place = (typeof PLACES)[number];

await runWindowBench(measure);

async function measure({ executable, version }: Runtime, folder: string): Promise<void> {
  process.env['GALLEY_ELECTRON'] = executable;
  process.env['GALLEY_ELECTRON_FLAGS'] = sandboxFlags().join(' ');
  console.log(`Electron ${version}, ${ROUNDS} rounds of ${KEYS_A_ROUND} keys.`);
  const peers = await startPeers(executable, sandboxFlags(), join(folder, 'peers'));
  const desk = new Desk(join(folder, 'desk'));
  await mkdir(desk.library, { recursive: true });
  for (const words of SIZES) await writeStory(desk.library, words);
  const galley = await desk.start();
  const typists = {
    galley: await Typist.at(galley.app, galley.page),
    peers: await Typist.at(peers.app, peers.page),
  };
  for (const words of SIZES) {
    const paragraphs = paragraphsOf(words);
    await reportOpening(words, peers, galley, paragraphs);
    for (const place of PLACES)
      await reportTyping({ words, place, peers, galley, typists, paragraphs });
  }
  await peers.app.close();
  await desk.close();
}

interface Typing {
  readonly words: number;
  readonly place: Place;
  readonly peers: PeerWindow;
  readonly galley: Galley;
  readonly typists: { readonly galley: Typist; readonly peers: Typist };
  readonly paragraphs: readonly string[];
}

async function reportTyping(typing: Typing): Promise<void> {
  const { words, place, peers, galley, typists, paragraphs } = typing;
  const costs: Record<Editor, KeyCost[]> = { contenteditable: [], lexical: [], galley: [] };
  const index = place === 'end' ? paragraphs.length - 1 : Math.floor(paragraphs.length / 2);
  const typeInto = async (editor: Editor) => {
    const [page, typist, text] =
      editor === 'galley'
        ? ([galley.page, typists.galley, '.story'] as const)
        : ([peers.page, typists.peers, '#text'] as const);
    if (editor !== 'galley') await peers.page.evaluate((peer) => window.showPeer(peer), editor);
    await page.bringToFront();
    await typist.clickInto(page.locator(`${text} > p`).nth(index));
    await typist.type(5);
    costs[editor].push(...(await typist.type(KEYS_A_ROUND)));
  };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < EDITORS.length; turn += 1) {
      await typeInto(EDITORS[(round + turn) % EDITORS.length]!);
    }
  }
  for (const what of ['busy', 'frame'] as const) {
    const of = (editor: Editor, share: number) =>
      quantile(
        costs[editor].map((cost) => cost[what]),
        share,
      );
    const figures = EDITORS.map(
      (editor) => `${editor} ${of(editor, 0.5).toFixed(1)}/${of(editor, 0.95).toFixed(1)}`,
    );
    const ratio = of('galley', 0.95) / of('lexical', 0.95);
    const name = what === 'busy' ? 'main thread a key' : 'key to frame';
    console.log(
      `${words} words, ${place}, ${name}, ms median/p95: ${figures.join(', ')}; p95 of Galley to Lexical ${ratio.toFixed(2)}`,
    );
  }
}

/** Opening is from the click, or the beginning of the work, until the text is drawn. */
async function reportOpening(
  words: number,
  peers: PeerWindow,
  galley: Galley,
  paragraphs: readonly string[],
): Promise<void> {
  const times: Record<Editor, number[]> = { contenteditable: [], lexical: [], galley: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const peer of PEERS) {
      const time = await peers.page.evaluate(([one, texts]) => window.openPeer(one, texts), [
        peer,
        paragraphs,
      ] as const);
      times[peer].push(time);
    }
    if (round > 0) await galley.command('tab.close');
    times.galley.push(await openInGalley(galley, words));
  }
  const figures = EDITORS.map((editor) => `${editor} ${quantile(times[editor], 0.5).toFixed(0)}`);
  const ratio = quantile(times.galley, 0.5) / quantile(times.lexical, 0.5);
  console.log(
    `${words} words, opening, ms median: ${figures.join(', ')}; Galley to Lexical ${ratio.toFixed(2)}`,
  );
}

async function openInGalley(galley: Galley, words: number): Promise<number> {
  const row = galley.page.getByRole('listbox', { name: 'Library' }).getByText(titleOf(words));
  await row.waitFor();
  const drawn = galley.page.evaluate<number>(`new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    addEventListener('click', ({ timeStamp }) => {
      port1.onmessage = () => done(performance.now() - timeStamp);
      const look = () => {
        const isThere = document.querySelector('.headline')?.value === ${JSON.stringify(titleOf(words))};
        if (isThere && document.querySelector('.story > p')) port2.postMessage(null);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  })`);
  await row.click();
  return drawn;
}

function paragraphsOf(words: number): readonly string[] {
  const random = seeded(words);
  const paragraphs: string[] = [];
  for (let count = 0; count < words;) {
    const text = Array.from({ length: 4 }, () => paragraph(random))
      .join('')
      .trim();
    paragraphs.push(text);
    count += text.split(' ').length;
  }
  return paragraphs;
}

async function writeStory(library: string, words: number): Promise<void> {
  const bundle = join(library, `story-${words}.textbundle`);
  await mkdir(bundle);
  const head = `---\nheadline: ${titleOf(words)}\nlanguage: en\nstatus: draft\n---\n\n`;
  await writeFile(join(bundle, 'text.md'), `${head}${paragraphsOf(words).join('\n\n')}\n`);
  await writeFile(join(bundle, 'info.json'), '{ "version": 2 }\n');
}

function titleOf(words: number): string {
  return `A story of ${words} words`;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
