import type { IParagraphOptions } from 'docx';
import { otherDirection, type Direction } from '../language';
import type { DocxContext } from './context';

/** In which direction a paragraph of this text reads. */
export function readingDirection(
  text: string,
  { direction }: Pick<DocxContext, 'direction'>,
): Direction {
  return otherDirection(text, direction) ?? direction;
}

/** The same as Word has it. */
export function inDirection(direction: Direction): Pick<IParagraphOptions, 'bidirectional'> {
  return direction === 'rtl' ? { bidirectional: true } : {};
}
