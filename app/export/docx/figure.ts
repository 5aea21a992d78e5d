import { Paragraph, type FileChild } from 'docx';
import { plainText, type Figure } from '../../article';
import type { DocxContext } from './context';
import { inDirection, readingDirection } from './direction';
import { plainRuns, writeInline } from './inline';
import { pictureRun } from './picture';

/**
 * The picture in a paragraph of its own, or in its place what it is said to show, and below it caption and credit. The
 * paragraph is there without either: by it a caption that waits is told from one of the picture above.
 */
export function writeFigure(figure: Figure, context: DocxContext): readonly FileChild[] {
  const { caption, credit, alt } = figure;
  const direction = readingDirection(plainText(caption), context);
  const runs = [
    ...writeInline(caption, context, direction),
    ...(caption.length > 0 && credit !== '' ? plainRuns(' ', {}, direction) : []),
    ...(credit === '' ? [] : plainRuns(`[${credit}]`, { style: 'Credit' }, direction)),
  ];
  const picture = context.pictureOf(figure);
  const shown = picture ? [pictureRun(picture, alt)] : plainRuns(alt, {}, direction);
  return [
    new Paragraph({
      style: 'Picture',
      ...inDirection(direction),
      // A page never ends between a picture and its caption.
      keepNext: runs.length > 0,
      children: shown,
    }),
    ...(runs.length === 0
      ? []
      : [new Paragraph({ style: 'Caption', ...inDirection(direction), children: runs })]),
  ];
}
