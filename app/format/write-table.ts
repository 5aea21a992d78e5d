import type { PhrasingContent, Table as TableNode, TableRow as RowNode } from 'mdast';
import type { Alignment, Inline, Table, TableRow } from '../article';
import { writeInline, type Manner } from './write-inline';

/** A table as a node of Markdown's tree. */
export function tableNode({ align, rows }: Table, manner: Manner): TableNode {
  return {
    type: 'table',
    align: align.map((one) => (one === null ? null : ALIGN[one])),
    children: rows.map((row) => rowNode(row, manner)),
  };
}

const ALIGN: Readonly<Record<NonNullable<Alignment>, 'left' | 'center' | 'right'>> = {
  start: 'left',
  center: 'center',
  end: 'right',
};

function rowNode(row: TableRow, manner: Manner): RowNode {
  return {
    type: 'tableRow',
    children: row.map((cell) => ({ type: 'tableCell', children: cellContent(cell, manner) })),
  };
}

/** A row is one line of the file: a line end in it is a tag, or, in what Galley does not understand, a blank. */
function cellContent(cell: readonly Inline[], manner: Manner): PhrasingContent[] {
  return writeInline(cell.map(withTags), manner);
}

function withTags(node: Inline): Inline {
  if (node.type === 'break') return { type: 'raw-inline', source: '<br>' };
  if (node.type === 'raw-inline') {
    return { ...node, source: node.source.replace(/\s*[\n\r]\s*/g, ' ') };
  }
  return 'content' in node ? { ...node, content: node.content.map(withTags) } : node;
}
