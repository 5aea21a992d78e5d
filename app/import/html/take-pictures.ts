import { mapFigures, type Block, type Figure } from '../../article';

/** A picture that came with the text itself. */
export interface EnclosedPicture {
  /** What its type says; what it is, its bytes tell. */
  readonly name: string;
  readonly base64: string;
}

export interface TakenPictures {
  readonly blocks: readonly Block[];
  /** The pictures that are at hand, by the figure that waits for them. */
  readonly enclosed: ReadonlyMap<Figure, EnclosedPicture>;
}

/**
 * Nothing is fetched: each figure waits for its picture, with the address of it as a note of where it is. A picture
 * that is in the text itself is handed over beside it; one that is stored already stays.
 */
export function takePictures(
  blocks: readonly Block[],
  isStored: (picture: string) => boolean = () => false,
): TakenPictures {
  const enclosed = new Map<Figure, EnclosedPicture>();
  const take = (block: Block): readonly Block[] => {
    if (block.type === 'block-quote') {
      const inside = block.blocks.flatMap(take);
      return inside.length > 0 ? [{ ...block, blocks: inside }] : [];
    }
    if (block.type === 'gallery') {
      const figures = block.figures.flatMap(takeOne);
      return figures.length > 0 ? [{ ...block, figures }] : [];
    }
    return block.type === 'figure' ? takeOne(block) : [block];
  };
  const takeOne = (figure: Figure): readonly Figure[] => {
    const stays = figure.picture === null || isStored(figure.picture);
    return stays ? [figure] : takeFigure(figure, enclosed);
  };
  return { blocks: blocks.flatMap(take), enclosed };
}

function takeFigure(block: Figure, enclosed: Map<Figure, EnclosedPicture>): readonly Figure[] {
  const address = block.picture ?? '';
  const isEnclosed = /^data:/i.test(address);
  const waiting = { ...block, picture: null, source: isEnclosed ? '' : address };
  const picture = enclosedIn(address);
  if (picture) enclosed.set(waiting, picture);
  // What is neither a picture nor says anything is not worth a box that waits.
  const isNothing = isEnclosed && !picture && block.alt === '' && block.caption.length === 0;
  return isNothing ? [] : [waiting];
}

const ENCLOSED = /^data:image\/([a-z0-9.+-]+)(?:;[^;,]*)*;base64,/i;

/** The kinds that are named otherwise than files of them are. */
const ENDINGS: Readonly<Record<string, string>> = { jpeg: 'jpg', pjpeg: 'jpg', 'x-png': 'png' };

/** The picture in a `data:` URL, or null if it is none, or in another form than all programs write. */
export function enclosedIn(address: string): EnclosedPicture | null {
  const head = ENCLOSED.exec(address.slice(0, 200));
  if (!head) return null;
  const base64 = padded(address.slice(head[0].length).replace(/\s|%0a|%0d/gi, ''));
  const type = head[1]!.toLowerCase();
  return base64 === null ? null : { name: `picture.${ENDINGS[type] ?? type}`, base64 };
}

/** Base64 as everybody reads it, with the signs at its end that make it full; null if it is none. */
function padded(base64: string): string | null {
  const signs = base64.replace(/=+$/, '');
  if (!/^[a-z0-9+/]+$/i.test(signs) || signs.length % 4 === 1) return null;
  return signs.padEnd(Math.ceil(signs.length / 4) * 4, '=');
}

/** The blocks with figures that have their pictures in the place of those that waited for them. */
export function withPictures(
  blocks: readonly Block[],
  figures: ReadonlyMap<Figure, Figure>,
): readonly Block[] {
  return mapFigures(blocks, (figure) => figures.get(figure) ?? figure);
}
