import { expect } from 'vitest';
import { text, type Article, type Block } from '../../../app/article';
import { readText, writeText, type ReadText } from '../../../app/format';
import { itWithSharedData, readShared } from '../../support/shared-data';

interface Example {
  readonly markdown: string;
  readonly number?: number;
}

const FILES = ['commonmark-0.31.2', 'gfm-spec', 'gfm-extensions'];

for (const name of FILES) {
  itWithSharedData(`every example of ${name} is saved untouched as the same bytes`, () => {
    const examples = examplesOf(name);
    expect(examples.length).toBeGreaterThan(20);
    for (const markdown of examples) {
      const read = readText(markdown);
      expect(writeText(read.article, read)).toBe(markdown);
    }
  });

  itWithSharedData(`an edit in one paragraph of ${name} changes only that paragraph`, () => {
    let edits = 0;
    for (const markdown of examplesOf(name)) {
      const read = readText(markdown);
      read.article.body.forEach((block, index) => {
        if (block.type !== 'paragraph') return;
        edits += 1;
        const [before, after] = around(markdown, read, index);
        const written = writeText(edited(read.article, index), read);
        expect(written.startsWith(before), `${markdown}\n=>\n${written}`).toBe(true);
        expect(written.endsWith(after), `${markdown}\n=>\n${written}`).toBe(true);
        expect(readText(written).article.body).toEqual(edited(read.article, index).body);
      });
    }
    expect(edits).toBeGreaterThan(20);
  });
}

/** The specification's examples show tabs as arrows. */
function examplesOf(name: string): readonly string[] {
  const examples = JSON.parse(readShared('markdown', `${name}.json`)) as readonly Example[];
  return examples.map(({ markdown }) => markdown.replaceAll('→', '\t'));
}

function edited(article: Article, index: number): Article {
  const change = (block: Block): Block =>
    block.type === 'paragraph' ? { ...block, content: [text('Edited here.')] } : block;
  return {
    ...article,
    body: article.body.map((block, at) => (at === index ? change(block) : block)),
  };
}

/** The text of the file in front of the block and behind it. */
function around(whole: string, read: ReadText, index: number): readonly [string, string] {
  const pieces = read.file.blocks.map(({ source, gap }) => source + gap);
  const rest = pieces.slice(index + 1).join('');
  const own = pieces[index]!.length;
  const end = whole.length - rest.length;
  return [whole.slice(0, end - own), rest];
}
