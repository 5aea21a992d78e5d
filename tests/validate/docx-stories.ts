import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from '../../build/run';
import { writeDocx } from '../../app/export/docx/article';
import { readMarkdown, readWireCopy } from '../../app/import';
import { sharedPosts, sharedStories } from '../support/shared-files';
import { manuscriptText, validateDocx } from './docx';

/** Has LibreOffice read the manuscripts of all stories of the shared data, and says in how many it finds our words. */
await runScript(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-manuscripts-'));
  try {
    const stories = [
      ...sharedStories().map(
        ({ name, text, language }) => [name, readWireCopy(text, language)] as const,
      ),
      ...sharedPosts().map(({ name, text }) => [name, readMarkdown(text)] as const),
    ];
    for (const [name, article] of stories) {
      const file = join(folder, name.replaceAll('/', '-'));
      await writeFile(`${file}.docx`, await writeDocx(article, () => null));
      await writeFile(`${file}.txt`, manuscriptText(article));
    }
    const { documents, opened, equal, different } = await validateDocx(folder);
    console.log(`LibreOffice opened ${opened} of ${documents} documents; ${equal} have our text.`);
    for (const { name, ours, theirs } of different) {
      console.log(`${name}\n  ours:   ${ours}\n  theirs: ${theirs}`);
    }
    return equal === documents ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
