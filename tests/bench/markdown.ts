import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MarkdownIt from 'markdown-it';
import { writeHtml } from '../../app/export';
import { readMarkdown } from '../../app/import';
import { hasSharedData, sharedPosts } from '../support/shared-files';
import { runBench } from './bench';
import { paragraph, seeded } from './corpus';

/**
 * `npm run bench:markdown`: a thousand stories of Markdown to HTML, by Galley (read and written as whole pages), by
 * markdown-it in the same process, and by pandoc, which gets all of them as one text in one process; without pandoc
 * (`apt-get install pandoc`) it is left out, by name. Only the ratios carry over to another machine.
 */
const { values } = parseArgs({ options: { stories: { type: 'string', default: '1000' } } });
const STORIES = Number(values.stories);
const ROUNDS = 3;

await runBench((folder) => {
  const stories = storiesToRead();
  const bytes = stories.reduce((sum, story) => sum + Buffer.byteLength(story), 0);
  console.log(`${STORIES} stories, ${(bytes / 1024 / 1024).toFixed(1)} MB, best of ${ROUNDS}`);
  // Each begins with the whole work, so that all code is compiled.
  const galley = best(() => stories.forEach(toPage));
  const reading = best(() => stories.forEach((story) => readMarkdown(story)));
  const markdownIt = new MarkdownIt({ html: true, linkify: true });
  const other = best(() =>
    stories.forEach((story) => markdownIt.render(withoutFrontMatter(story))),
  );
  const rows = [
    ['Galley, Markdown to pages', galley],
    ['of it reading', reading],
    ['markdown-it', other],
    ['pandoc, one process', pandoc(join(folder, 'all.md'), stories)],
  ] as const;
  for (const [what, milliseconds] of rows) {
    const figures =
      milliseconds === null
        ? 'skipped: there is no pandoc'
        : `${milliseconds.toFixed(0).padStart(7)} ms  ${(milliseconds / galley).toFixed(2)} of Galley`;
    console.log(`${what.padEnd(28)}${figures}`);
  }
  return Promise.resolve();
});

/** The shared posts over and over, or invented stories where these are not there. */
function storiesToRead(): readonly string[] {
  const posts = hasSharedData ? sharedPosts().map(({ text }) => text) : invented();
  // No two are the same text, so that nothing can be remembered.
  return Array.from(
    { length: STORIES },
    (_, index) => `${posts[index % posts.length]!}\n\nStory ${index}.\n`,
  );
}

function invented(): readonly string[] {
  const random = seeded(1);
  return Array.from({ length: 30 }, () => {
    const paragraphs = Array.from({ length: 12 }, () => paragraph(random));
    return `---\ntitle: A story\n---\n\n${paragraphs.join('\n\n')}\n\n- **one**\n- [two](https://example.com/)\n`;
  });
}

function toPage(story: string): string {
  return writeHtml(readMarkdown(story), () => null);
}

function withoutFrontMatter(story: string): string {
  return story.replace(/^---\n[^]*?\n---\n/, '');
}

/** In milliseconds. */
function best(work: () => void): number {
  return Math.min(...Array.from({ length: ROUNDS }, () => time(work)));
}

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function pandoc(path: string, stories: readonly string[]): number | null {
  if (spawnSync('pandoc', ['--version']).status !== 0) return null;
  writeFileSync(path, stories.map(withoutFrontMatter).join('\n\n'));
  return time(() => spawnSync('pandoc', ['-f', 'gfm', '-t', 'html', '-o', `${path}.html`, path]));
}
