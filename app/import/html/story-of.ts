import { attribute, elementsIn, findElement, textOf, type Element, type Node } from './element';

/**
 * The part of a page that is the story: its one article, or the one that has most of the words; else its main part,
 * else all of it.
 */
export function storyOf(tree: readonly Node[]): readonly Node[] {
  const body = findElement(tree, ({ tagName }) => tagName === 'body')?.childNodes ?? tree;
  const main = findElement(body, isMain)?.childNodes ?? body;
  const inner = mostWords([...elementsIn(main, ({ tagName }) => tagName === 'article')]);
  return inner && wordCount([inner]) * 2 > wordCount(main) ? [inner] : main;
}

function isMain(element: Element): boolean {
  return element.tagName === 'main' || attribute(element, 'role') === 'main';
}

/** Among articles in one another the outer one has most. A page of more is none with a story in it. */
const MOST_ARTICLES = 50;

function mostWords(articles: readonly Element[]): Element | null {
  let longest: Element | null = null;
  let most = 0;
  for (const article of articles.slice(0, MOST_ARTICLES)) {
    const count = wordCount([article]);
    if (count > most) [longest, most] = [article, count];
  }
  return longest;
}

/** How much there is to read, in characters. */
function wordCount(nodes: readonly Node[]): number {
  return textOf(nodes).replace(/\s+/g, '').length;
}
