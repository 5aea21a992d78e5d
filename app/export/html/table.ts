import type { Alignment, Table, TableCell } from '../../article';
import { directionAttribute, type Context } from './context';
import { writeInline } from './inline';

export function writeTable(table: Table, context: Context): string {
  const [head = [], ...rows] = table.rows;
  const cells = (row: readonly TableCell[], element: string) =>
    row
      .map((cell, column) => {
        const attributes = alignment(table.align[column]) + directionAttribute(cell, context);
        return `<${element}${attributes}>${writeInline(cell, context)}</${element.slice(0, 2)}>`;
      })
      .join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>\n`).join('');
  return `<table>\n<thead>\n<tr>${cells(head, 'th scope="col"')}</tr>\n</thead>\n${body && `<tbody>\n${body}</tbody>\n`}</table>\n`;
}

function alignment(align: Alignment | undefined): string {
  return align === null || align === undefined ? '' : ` class="${align}"`;
}
