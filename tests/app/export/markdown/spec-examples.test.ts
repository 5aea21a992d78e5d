import { expect } from 'vitest';
import { writeMarkdown } from '../../../../app/export/markdown';
import { readMarkdown } from '../../../../app/import/markdown';
import { renderCommonMark, renderGfm } from '../../../support/render-markdown';
import { normalHtml } from '../../../support/same-html';
import { itWithSharedData, readShared } from '../../../support/shared-data';

/** An example of a specification of Markdown. */
interface Example {
  readonly markdown: string;
  readonly number?: number;
  readonly example?: number;
}

const HEADLINE = 'a level-1 heading at the top is the headline, which is plain text without marks';
const FRONT_MATTER = 'the two lines at the top are front matter with nothing in it';
const WRAPPED = 'an HTML block leaves a tag open, in which a wrapped line that is a blank is seen';
const STRUCK = 'a struck word is written as GFM has it, which CommonMark does not know';
const BARE = 'a bare address is a link in GFM, and none in CommonMark';

/**
 * Each example is read by the importer, and written as GFM. The reference implementation makes the same HTML of both,
 * as `normalHtml` compares it, but for those named here, by number.
 */
const SPECIFICATIONS = [
  {
    file: 'commonmark-0.31.2.json',
    render: renderCommonMark,
    count: 652,
    different: {
      66: HEADLINE,
      80: HEADLINE,
      81: HEADLINE,
      82: HEADLINE,
      98: FRONT_MATTER,
      148: WRAPPED,
      168: STRUCK,
      602: BARE,
      608: BARE,
      611: BARE,
      612: BARE,
    },
  },
  {
    file: 'gfm-spec.json',
    render: renderGfm,
    count: 671,
    different: {
      36: HEADLINE,
      50: HEADLINE,
      51: HEADLINE,
      52: HEADLINE,
      68: FRONT_MATTER,
      118: WRAPPED,
    },
  },
] as const;

for (const { file, render, count, different } of SPECIFICATIONS) {
  itWithSharedData(`all examples of ${file} come out as the same HTML but those named`, () => {
    // In its file an arrow stands for a tab.
    const text = readShared('markdown', file).replaceAll('→', '\\t');
    const examples = JSON.parse(text) as readonly Example[];
    expect(examples).toHaveLength(count);
    const found = examples.filter(({ markdown }) => {
      const written = writeMarkdown(readMarkdown(markdown), { flavour: 'gfm' });
      return normalHtml(render(written)) !== normalHtml(render(markdown));
    });
    // One that is mended is to be struck off the table.
    expect(found.map(({ number, example }) => number ?? example)).toEqual(
      Object.keys(different).map(Number),
    );
  });
}
