import { mapFigures, mapSpans, type Block, type Figure } from '../article';
import { readText, writeText } from '../format';

/**
 * Blocks of a story as the text of a snippet. What belongs to the story alone stays with it: the records of quotes and
 * notes, so their words are words only; and pictures in its folder, so a caption waits for its picture again.
 */
export function snippetText(blocks: readonly Block[]): string {
  const empty = readText('');
  const body = mapBlocks(blocks);
  return writeText({ ...empty.article, body }, empty).replace(/^\n+|\n+$/g, '');
}

/** The blocks of a snippet. Spans that somebody wrote into it have no record, and are words only. */
export function snippetBlocks(text: string): readonly Block[] {
  // Front matter is not looked for in a piece of a story.
  return mapBlocks(readText(`\n${text}`).article.body);
}

function mapBlocks(blocks: readonly Block[]): readonly Block[] {
  const plain = mapSpans(blocks, { isMeant: () => true, change: ({ content }) => content });
  return mapFigures(plain, withoutOwnPicture);
}

function withoutOwnPicture(figure: Figure): Figure {
  const isOwn = figure.picture !== null && !/^https?:/i.test(figure.picture);
  return isOwn ? { ...figure, picture: null } : figure;
}
