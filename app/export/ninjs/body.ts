import { countBody, figuresIn, mapFigures, type Article, type Figure } from '../../article';
import { writeBodyHtml, type PlacedPicture } from '../html';
import { writeWireCopy } from '../text';
import type { FindWireFiles } from '../wire';
import { pictureName } from './picture';
import { toXhtml } from './xhtml';

/** A body as ninjs has it. */
export interface Body {
  readonly role: string;
  readonly contentType: string;
  readonly charCount: number;
  readonly wordCount: number;
  readonly value: string;
}

/**
 * The story's body as XHTML and as plain text. A figure of the XHTML has the name of its association as its id, so that
 * a reader knows where a picture stands.
 */
export function writeBodies(article: Article, files: FindWireFiles): readonly Body[] {
  if (article.body.length === 0) return [];
  const { words, characters } = countBody(
    mapFigures(article.body, (figure) => ({ ...figure, caption: [] })),
  );
  const counts = { charCount: characters, wordCount: words };
  return [
    {
      ...{ role: 'main', contentType: 'application/xhtml+xml' },
      ...counts,
      value: writeXhtml(article, files),
    },
    { role: 'text', contentType: 'text/plain', ...counts, value: writeBare(article) },
  ];
}

function writeXhtml(article: Article, files: FindWireFiles): string {
  const html = writeBodyHtml(article, (figure) => shownIn(figure, files));
  const count = [...figuresIn(article.body)].length;
  let met = 0;
  return toXhtml(html, (element) => {
    const isGallery = element.attrs.some(
      ({ name, value }) => name === 'class' && value === 'gallery',
    );
    if (element.tagName !== 'figure' || isGallery || met >= count) return;
    met += 1;
    element.attrs.push({ name: 'id', value: pictureName(met) });
  });
}

/** The body names one file; the others are with the association. */
function shownIn(figure: Figure, files: FindWireFiles): PlacedPicture | null {
  const file = files(figure)[0];
  return file ? { url: file.url, width: file.width, height: file.height } : null;
}

/** Headline and standfirst have their own places. */
function writeBare(article: Article): string {
  return writeWireCopy({ ...article, fields: { ...article.fields, headline: '', standfirst: '' } });
}
