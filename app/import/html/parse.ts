import {
  defaultTreeAdapter,
  Parser,
  type DefaultTreeAdapterMap,
  type ParserOptions,
  type Token,
} from 'parse5';
import { failure, success, type Result } from '../../result';
import type { Node } from './element';

/** As deep as a browser's own tree goes; tags within tags below that are passed over, their words are not. */
const DEEPEST = 512;

/** Each paragraph in an unclosed tag repeats the tag: a few hundred of them would make a tree of millions. */
const MOST_FORMATTING = 32;

/** Attributes are looked for one by one, also in a tag that is repeated. */
const MOST_ATTRIBUTES = 100;

/** No page that somebody wrote has as many; one that was made to choke its reader does. */
const MOST_NODES = 400_000;

/** Beside the pictures that are in it. A page of a long book has less than a tenth. */
const MOST_CHARACTERS = 10_000_000;

/**
 * The tree of a page, or of a piece of one: whatever the text is, it is some HTML. `too-large` if the tree would be.
 *
 * The parser is the one of the HTML standard, so that what is read is what a browser would show. It is asked for no
 * more than its tree: nothing is run, nothing is fetched.
 */
export function parseHtml(html: string, what: 'page' | 'piece'): Result<readonly Node[]> {
  if (isTooLong(html)) return failure('too-large', '');
  const options = { scriptingEnabled: false, treeAdapter: countingAdapter() };
  try {
    const parser = what === 'page' ? new TamedParser(options) : fragmentParser(options);
    parser.tokenizer.write(html.toWellFormed(), true);
    const tree = what === 'page' ? parser.document : parser.getFragment();
    return success(tree.childNodes);
  } catch (error) {
    if (error instanceof TooManyNodes) return failure('too-large', '');
    throw error;
  }
}

function isTooLong(html: string): boolean {
  let length = html.length;
  if (length <= MOST_CHARACTERS) return false;
  for (const [data] of html.matchAll(ENCLOSED)) length -= data.length;
  return length > MOST_CHARACTERS;
}

/** A picture, a font and the like in the text itself. */
const ENCLOSED = /data:[a-z0-9.+/-]*(?:;[a-z0-9=-]+)*,[a-z0-9+/=%]*/gi;

class TooManyNodes extends Error {}

type Options = ParserOptions<DefaultTreeAdapterMap>;

function fragmentParser(options: Options): Parser<DefaultTreeAdapterMap> {
  return TamedParser.getFragmentParser(null, options);
}

/**
 * Takes time and room in proportion to the text. Most steps of the standard's algorithm look through all open
 * elements, and some through all open formatting, so both are kept to what any real text needs.
 */
class TamedParser extends Parser<DefaultTreeAdapterMap> {
  override onStartTag(token: Token.TagToken): void {
    token.attrs.length = Math.min(token.attrs.length, MOST_ATTRIBUTES);
    if (this.openElements.stackTop < DEEPEST && this.#hasRoomFor(token)) super.onStartTag(token);
  }

  #hasRoomFor({ tagName }: Token.TagToken): boolean {
    if (!FORMATTING.has(tagName)) return true;
    let entry = this.activeFormattingElements.newest;
    for (let count = 0; count < MOST_FORMATTING && entry; count += 1) entry = entry.older;
    return entry === null;
  }
}

/** The tags that the standard opens anew in each paragraph until they are closed; a link is always let in. */
const FORMATTING = new Set('b big code em font i nobr s small strike strong tt u'.split(' '));

function countingAdapter(): Required<Options>['treeAdapter'] {
  let count = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (...parts) => {
      count += 1;
      if (count > MOST_NODES) throw new TooManyNodes();
      return defaultTreeAdapter.createElement(...parts);
    },
  };
}
