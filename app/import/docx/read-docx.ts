import {
  article,
  notesOf,
  plainText,
  type Article,
  type Block,
  type CrossheadLevel,
  type Fields,
  type Note,
} from '../../article';
import { failure, success, type Result } from '../../result';
import { holdsTooMuch } from '../html/read-html';
import { guessBodyLanguage } from '../imported';
import { readComments } from './comments';
import { newFootnotes } from './footnotes';
import { readNumbering } from './numbering';
import { readProperties, type WordProperties } from './properties';
import { readBlocks, type BlocksContext, type HeadPart } from './read-blocks';
import { readStyles } from './styles';
import type { WordsContext } from './words';
import {
  readTree,
  type WordDocument,
  type WordImage,
  type WordNode,
  type WordParts,
} from './word-tree';

/**
 * An article from a document of Word, in whatever program it was written: headline and standfirst by their styles, or
 * the headline by the first heading; captions below their pictures; footnotes as Markdown has them; comments as notes to the
 * desk; hidden words in the notes on the story; text boxes behind the paragraph that they stand at. What was inserted is taken, what was deleted is not. A figure's picture is the name of its part, or the address
 * where it lies. `language` is BCP 47, or empty to tell it from the words. `damaged` for what is no such document,
 * `too-large` for more than a story could be.
 */
export async function readDocx(parts: WordParts, language = ''): Promise<Result<Article>> {
  const tree = await readTree(parts);
  if (!tree.ok) return tree;
  const pictures = await picturesIn(tree.value, parts);
  const textOf = (name: string) => parts.texts.get(name) ?? '';
  const styles = readStyles(textOf('word/styles.xml'));
  const properties = readProperties(textOf('docProps/core.xml'));
  const head = new Map<HeadPart, string>();
  const hidden: string[] = [];
  const footnotes = newFootnotes();
  const words: WordsContext = {
    styles,
    pictureOf: (image) => pictures.get(image) ?? null,
    referTo: footnotes.referTo,
    noteOf: () => null,
    open: new Set(),
    placed: new Set(),
    takeHidden: (line) => hidden.push(line),
  };
  const aside: BlocksContext = {
    ...words,
    numbering: readNumbering(textOf('word/numbering.xml')),
    takeHead: () => false,
    hasScenes: true,
  };
  const blocksAside = (nodes: readonly WordNode[]) => readBlocks(nodes, aside);
  const { notes, noteOf } = readComments(
    tree.value.comments,
    textOf('word/comments.xml'),
    blocksAside,
  );
  const story = readBlocks(tree.value.children, {
    ...aside,
    noteOf,
    takeHead: (part, text) => {
      if (text === '' || head.has(part)) return text === '';
      head.set(part, text);
      return true;
    },
  });
  const { headline, body } = headlineOf(story, head.get('headline') ?? '');
  const definitions = footnotes.definitions(
    (reference) => tree.value.notes.resolve(reference)?.body ?? [],
    blocksAside,
  );
  const all = [...body, ...definitions];
  if (holdsTooMuch(all)) return failure('too-large', '');
  const fields = {
    ...fieldsOf(head, properties),
    headline: headline || properties.title,
    language: properties.language || language || languageOf(all, styles.language),
  };
  return success(withNotes(article(fields, all), notes, hidden));
}

/** A document that has no title begins with its highest heading. What is a heading then is one below the headline. */
function headlineOf(
  blocks: readonly Block[],
  title: string,
): { readonly headline: string; readonly body: readonly Block[] } {
  const [first, ...rest] = blocks;
  const isTitled = title === '' && first?.type === 'crosshead' && first.level === 1;
  const body = isTitled ? rest : blocks;
  const headline = isTitled ? plainText(first.content).replace(/\s+/g, ' ').trim() : title;
  const isTopLevel = body.some((block) => block.type === 'crosshead' && block.level === 1);
  return { headline, body: isTopLevel ? body.map(lowered) : body };
}

function lowered(block: Block): Block {
  if (block.type !== 'crosshead') return block;
  return { ...block, level: Math.min(block.level + 1, 6) as CrossheadLevel };
}

function fieldsOf(
  head: ReadonlyMap<HeadPart, string>,
  { creators, keywords }: WordProperties,
): Partial<Fields> {
  const byline = head.get('byline') ?? '';
  const isOfCreators = creators.length > 0 && creators.every((name) => byline.includes(name));
  const named = byline === '' || isOfCreators ? creators : [byline];
  return { standfirst: head.get('standfirst') ?? '', bylines: named, tags: keywords };
}

/** The words say it better than Word, which believes everything to be in the language it was installed in. */
function languageOf(body: readonly Block[], told: string): string {
  const guessed = guessBodyLanguage(body);
  const isSame = told.toLowerCase().split('-')[0] === guessed;
  return guessed === '' || isSame ? told : guessed;
}

/** A note on words that are none of the body is one on the whole story, and so are hidden words, all on one line. */
function withNotes(
  story: Article,
  notes: Readonly<Record<string, Note>>,
  hidden: readonly string[],
): Article {
  const placed = new Set(notesOf(story.body));
  const entries = Object.entries(notes);
  const rest = entries
    .filter(([id]) => !placed.has(id))
    .map(([, { by, text }]) => (by === '' ? text : `${by}: ${text}`));
  const aside = hidden.length === 0 ? rest : [...rest, hidden.join(' ')];
  return {
    ...story,
    fields: { ...story.fields, notes: aside.join('\n\n') },
    notes: Object.fromEntries(entries.filter(([id]) => placed.has(id))),
  };
}

/** The name of each picture's part, which mammoth gives when it is asked for the bytes. */
async function picturesIn(
  tree: WordDocument,
  { names }: WordParts,
): Promise<ReadonlyMap<WordImage, string>> {
  const pictures = new Map<WordImage, string>();
  for (const image of imagesIn(tree.children)) {
    const name = String(await image.readAsArrayBuffer());
    // What is not in the file is at an address, which mammoth took for one below the document.
    pictures.set(image, names.has(name) ? name : name.replace(/^word\//, ''));
  }
  return pictures;
}

function* imagesIn(nodes: readonly WordNode[]): Generator<WordImage> {
  for (const node of nodes) {
    if (node.type === 'image') yield node;
    else if ('children' in node) yield* imagesIn(node.children);
  }
}
