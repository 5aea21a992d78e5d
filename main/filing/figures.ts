import {
  cropText,
  figuresIn,
  mapFigures,
  plainText,
  type Block,
  type Figure,
} from '../../app/article';

/** The pictures that figures refer to, each once, in reading order: paths below the bundle, or addresses. */
export function picturesOf(body: readonly Block[]): readonly string[] {
  const pictures = new Set<string>();
  for (const { picture } of figuresIn(body)) if (picture !== null) pictures.add(picture);
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

/** The figures whose picture is a file, in reading order. */
export function figuresWithFiles(body: readonly Block[]): readonly Figure[] {
  return [...figuresIn(body)].filter(({ picture }) => picture !== null && !isAddress(picture));
}

/** Two figures with one key have the same picture, show the same of it, and say the same of it. */
export function figureKey({ picture, turn, crop, caption, ...words }: Figure): string {
  const { credit, alt, source, terms } = words;
  const shown = [picture, turn, cropText(crop)];
  return JSON.stringify([...shown, plainText(caption), credit, alt, source, terms]);
}

/** Of figures with one key the last, in the place of the first. */
export function oncePerKey(figures: readonly Figure[]): readonly Figure[] {
  return [...new Map(figures.map((figure) => [figureKey(figure), figure])).values()];
}

/** Whether a picture is an address of the net rather than a file. */
export function isAddress(picture: string): boolean {
  return /^([a-z][a-z0-9+.-]+:|\/\/)/i.test(picture);
}
