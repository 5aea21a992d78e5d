import type { Block, Figure } from '../../app/article';

/** The pictures that figures refer to, each once, in reading order: paths below the bundle, or addresses. */
export function picturesOf(body: readonly Block[]): readonly string[] {
  const pictures = new Set<string>();
  mapFigures(body, (figure) => {
    if (figure.picture !== null) pictures.add(figure.picture);
    return figure;
  });
  return [...pictures];
}

/** The body with the pictures of its figures replaced; a picture that is not in the map stays. */
export function renamePictures(
  body: readonly Block[],
  names: ReadonlyMap<string, string>,
): readonly Block[] {
  return mapFigures(body, (figure) => {
    const picture = figure.picture === null ? undefined : names.get(figure.picture);
    return picture === undefined ? figure : { ...figure, picture };
  });
}

/** Whether a picture is an address of the net rather than a file. */
export function isAddress(picture: string): boolean {
  return /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(picture);
}

/** Blocks without a change keep their identity, by which the writer knows that they keep their bytes. */
function mapFigures(body: readonly Block[], change: (figure: Figure) => Figure): readonly Block[] {
  const mapped = body.map((block) => {
    if (block.type === 'figure') return change(block);
    if (block.type !== 'block-quote') return block;
    const blocks = mapFigures(block.blocks, change);
    return blocks === block.blocks ? block : { ...block, blocks };
  });
  return mapped.some((block, index) => block !== body[index]) ? mapped : body;
}
