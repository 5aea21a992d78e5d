import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type LexicalNode,
} from 'lexical';
import { say } from '../words';

const sourceState = createState('source', { parse: (value) => String(value ?? '') });

/** Markdown inside a line that Galley does not understand, kept as it stands. */
export class LockedInlineNode extends DecoratorNode<null> {
  override $config() {
    return this.config('locked-inline', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: sourceState }],
    });
  }

  getSource(): string {
    return $getState(this, sourceState);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('code');
    element.className = 'story-locked-inline';
    element.contentEditable = 'false';
    say(element, 'title', 'locked.hint');
    element.textContent = this.getSource();
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return true;
  }

  override getTextContent(): string {
    return this.getSource();
  }
}

export function $createLockedInlineNode(source: string): LockedInlineNode {
  return $setState($applyNodeReplacement(new LockedInlineNode()), sourceState, source);
}

export function $isLockedInlineNode(
  node: LexicalNode | null | undefined,
): node is LockedInlineNode {
  return node instanceof LockedInlineNode;
}
