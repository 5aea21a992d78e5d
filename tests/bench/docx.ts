import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  article,
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  text,
  type Article,
  type Block,
} from '../../app/article';
import { writeDocx, type FindDocxPicture } from '../../app/export/docx/article';
import { importFile } from '../../main/filing/import';
import { runBench } from './bench';

/**
 * `npm run bench:docx`: how long a document of Word takes to come in, with all that is written to the disk, beside
 * `pandoc`, which makes Markdown of the same file and takes its pictures out; and how long it takes to be written.
 */
const TIMES = 2;

const WORDS =
  'The ferry left the harbour at dawn with forty people on board, and nobody at the port would say who had let it go. ';

await runBench(async (folder) => {
  for (const [name, story] of [
    ['a story of 1,000 words', longStory(10)],
    ['a report of 20,000 words', longStory(200)],
  ] as const) {
    await measure(name, story, join(folder, `${name.replace(/\W+/g, '-')}.docx`), folder);
  }
  const picture = await noisyPicture();
  await measure(
    'a story with 5 MB of pictures',
    longStory(10, 5),
    join(folder, 'p.docx'),
    folder,
    picture,
  );
});

async function measure(
  name: string,
  story: Article,
  file: string,
  folder: string,
  picture: Buffer | null = null,
): Promise<void> {
  // What stands behind a picture's end makes each another file.
  const find: FindDocxPicture = (shown) =>
    picture && {
      ...{ bytes: Buffer.concat([picture, Buffer.from(shown.picture ?? '')]), type: 'jpg' },
      ...{ width: 1600, height: 1067 },
    };
  const writing = await best(async () => writeFile(file, await writeDocx(story, find)));
  const reading = await best(async () => {
    const imported = await importFile(folder, file, 'en');
    if (!imported.ok) throw new Error(JSON.stringify(imported.failure));
  });
  const pandoc = hasPandoc()
    ? await best(() => {
        const media = `--extract-media=${join(folder, 'media')}`;
        execFileSync('pandoc', [file, '-t', 'markdown', media, '-o', join(folder, 'p.md')]);
      })
    : null;
  const size = (statSync(file).size / 1024 / 1024).toFixed(2);
  console.log(
    `${name} (${size} MB): in ${shown(reading)}, pandoc ${pandoc === null ? 'is not here' : shown(pandoc)}; out ${shown(writing)}`,
  );
}

/** Milliseconds of the fastest run: others have been disturbed. */
async function best(work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < TIMES; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

function shown(milliseconds: number): string {
  return `${Math.round(milliseconds)} ms`;
}

function hasPandoc(): boolean {
  try {
    execFileSync('pandoc', ['--version']);
    return true;
  } catch {
    return false;
  }
}

/** Sections of some hundred words; pictures in the first ones. */
function longStory(sections: number, pictures = 0): Article {
  const body = Array.from({ length: sections }, (_, index): readonly Block[] => [
    crosshead(2, text(`Section ${index + 1}`)),
    paragraph(text(WORDS.repeat(2)), text('It sailed.', 'bold'), text(` ${WORDS}`)),
    list('bulleted', listItem([text('The hull')]), listItem([text('The ramp')])),
    ...(index < pictures
      ? [figure({ picture: `assets/${index}.jpg`, caption: [text('The ferry.')], credit: 'AFP' })]
      : []),
    paragraph(text(WORDS)),
  ]);
  return article({ headline: 'A long story', language: 'en' }, body.flat());
}

/** Of a size that a picture of a camera has: noise cannot be made smaller. */
async function noisyPicture(): Promise<Buffer> {
  const raw = { width: 1600, height: 1067, channels: 3 } as const;
  return sharp(randomBytes(1600 * 1067 * 3), { raw })
    .jpeg({ quality: 50 })
    .toBuffer();
}
