import { article, plainText, type Article, type Block, type Fields } from '../../article';
import { success, type Result } from '../../result';
import { classesOf, findElement, oneLine, textOf, type Element, type Node } from './element';
import { HANDLERS } from './handlers';
import { PLAIN } from './look';
import { furnitureIn, standfirstIn } from './page-furniture';
import { pageFields } from './page-fields';
import { parseHtml } from './parse';
import { settleBlocks } from './read-html';
import { storyOf } from './story-of';
import { Walk } from './walk';

/**
 * An article from a whole page: a saved web page, or what a word processor keeps as one. Its first heading is the
 * headline, and what is around the article (menus, other stories, comments) stays out. Each picture is as the page has it: an
 * address, a path, or a `data:` URL. `too-large` for more than a story could be.
 */
export function readPage(html: string): Result<Article> {
  const tree = parseHtml(html, 'page');
  if (!tree.ok) return tree;
  const story = storyOf(tree.value);
  const heading = findElement(story, isHeadline);
  const walk = new Walk(HANDLERS, new Set()).without(heading, ...furnitureIn(story, heading));
  const body = settleBlocks(walk.blocks(story, PLAIN));
  if (!body.ok) return body;
  const fields = fieldsOf(tree.value, { heading, body: body.value, lead: standfirstIn(story) });
  return success(article(fields, body.value));
}

function isHeadline(element: Element): boolean {
  return element.tagName === 'h1' || classesOf(element).includes('msotitle');
}

interface ShownStory {
  readonly heading: Element | null;
  readonly body: readonly Block[];
  /** The standfirst that stands above the body, which is not in that. */
  readonly lead: string;
}

function fieldsOf(tree: readonly Node[], { heading, body, lead }: ShownStory): Partial<Fields> {
  const { headline = '', standfirst: described = '', ...others } = pageFields(tree);
  const standfirst = lead || described;
  const shown = heading ? oneLine(textOf(heading.childNodes)) : '';
  // Many pages describe themselves by their first paragraph.
  const first = body.find(({ type }) => type === 'paragraph');
  const isRepeated =
    lead === '' && first?.type === 'paragraph' && plainText(first.content).startsWith(standfirst);
  return { ...others, headline: shown || headline, standfirst: isRepeated ? '' : standfirst };
}
