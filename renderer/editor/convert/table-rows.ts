import { $isTableNode, type TableRowNode } from '@lexical/table';
import type { LexicalNode, NodeKey } from 'lexical';
import type { Block, TableRow } from '../../../app/article';
import { isEqual } from '../../../app/equal';
import { $collectRow } from './collect-table';

/**
 * The rows of tables in step with the editor, as story-blocks.ts has the blocks: a row is made anew only when something
 * in it changed, and is again the very value it was when the change is taken back. Typing in a table of thousands of
 * cells costs its row.
 */
export class TableRows {
  readonly #current = new Map<NodeKey, TableRow>();
  /** The row as it was first seen: what the file holds. */
  readonly #first = new Map<NodeKey, TableRow>();

  /** Takes over the rows of a block as those of the node that shows it. */
  remember(node: LexicalNode, block: Block): void {
    if (!$isTableNode(node) || block.type !== 'table') return;
    node.getChildrenKeys().forEach((key, index) => {
      const row = block.rows[index];
      if (!row) return;
      this.#current.set(key, row);
      this.#first.set(key, row);
    });
  }

  /** The row that a node shows; `stale` holds the keys of nodes that have changed since they were last asked for. */
  collect(node: TableRowNode, stale: ReadonlySet<NodeKey>): TableRow {
    const key = node.getKey();
    const known = this.#current.get(key);
    if (known && !stale.has(key)) return known;
    const row = $collectRow(node);
    const same = [known, this.#first.get(key)].find((earlier) => earlier && isEqual(earlier, row));
    const kept = same ?? row;
    this.#current.set(key, kept);
    return kept;
  }
}
