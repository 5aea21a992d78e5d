import type { Element } from 'xast';
import type { Alignment, Table, TableRow } from '../../article';
import { directionOf, type Direction } from '../language';
import { element, type Context } from './context';
import { writeInline } from './inline';

/** NITF's tables are those of HTML 4, which knows left and right and no start. */
const SIDES: Readonly<Record<Direction, Readonly<Record<NonNullable<Alignment>, string>>>> = {
  ltr: { start: 'left', center: 'center', end: 'right' },
  rtl: { start: 'right', center: 'center', end: 'left' },
};

export function writeTable({ align, rows }: Table, context: Context): Element {
  const sides = SIDES[directionOf(context.article.fields.language)];
  const [head = [], ...others] = rows;
  const writeRow = (row: TableRow, name: 'th' | 'td') => {
    const cells = row.map((cell, column) => {
      const alignment = align[column] ?? null;
      const side = alignment === null ? undefined : sides[alignment];
      return element(name, { align: side }, writeInline(cell, context), context);
    });
    return element('tr', {}, cells, context);
  };
  const body = others.map((row) => writeRow(row, 'td'));
  return element(
    'table',
    {},
    [
      element('thead', {}, [writeRow(head, 'th')], context),
      ...(body.length > 0 ? [element('tbody', {}, body, context)] : []),
    ],
    context,
  );
}
