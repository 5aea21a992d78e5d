import type { FigureInStory } from '../story/story';
import { usePictureLooks } from './picture-looks';

/** The pixels across of the pictures that lie beside a story, as they come to be known. */
export function useWidths(
  article: string,
  figures: readonly FigureInStory[],
): ReadonlyMap<string, number> {
  const looks = usePictureLooks(
    article,
    figures.map(({ figure }) => figure.picture),
  );
  return new Map(
    [...looks].flatMap(([picture, look]) =>
      look?.size ? [[picture, look.size.width] as const] : [],
    ),
  );
}
