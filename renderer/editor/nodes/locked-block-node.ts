import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
} from 'lexical';
import { plainText, type Block, type Raw, type Table } from '../../../app/article';
import { say } from '../words';

const blockState = createState('block', {
  parse: (value): Block =>
    isLockable(value) ? value : { type: 'raw', source: String(value ?? '') },
});

/** What comes by the clipboard may be anything. */
function isLockable(value: unknown): value is Raw | Table {
  const block = value as Partial<Raw> | Partial<Table> | null | undefined;
  if (block?.type === 'raw') return typeof block.source === 'string';
  return block?.type === 'table' && Array.isArray(block.rows);
}

/** A block the editor shows but does not change: what Galley does not understand, and tables. */
export class LockedBlockNode extends DecoratorNode<null> {
  override $config() {
    return this.config('locked-block', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: blockState }],
    });
  }

  getBlock(): Block {
    return $getState(this, blockState);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-locked';
    element.contentEditable = 'false';
    say(element, 'title', 'locked.hint');
    element.append(view(this.getBlock()));
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    const block = this.getBlock();
    return block.type === 'raw' ? block.source : '';
  }
}

function view(block: Block): HTMLElement {
  if (block.type !== 'table') {
    const source = document.createElement('pre');
    source.textContent = block.type === 'raw' ? block.source : '';
    return source;
  }
  const table = document.createElement('table');
  block.rows.forEach((row, index) => {
    const line = table.insertRow();
    for (const cell of row) {
      const element = document.createElement(index === 0 ? 'th' : 'td');
      if (index === 0) element.scope = 'col';
      element.textContent = plainText(cell);
      line.append(element);
    }
  });
  return table;
}

export function $createLockedBlockNode(block: Block): LockedBlockNode {
  return $setState($applyNodeReplacement(new LockedBlockNode()), blockState, block);
}

export function $isLockedBlockNode(node: LexicalNode | null | undefined): node is LockedBlockNode {
  return node instanceof LockedBlockNode;
}
