import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  DecoratorNode,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { showPicture } from '../picture-view';

/** What is kept of a picture beside its caption and credit. */
export interface PictureValue {
  /** Path below the bundle, an address that is never fetched, or null while the caption waits. */
  readonly picture: string | null;
  readonly alt: string;
  readonly source: string;
  readonly terms: string;
}

export const NO_PICTURE: PictureValue = { picture: null, alt: '', source: '', terms: '' };

const pictureState = createState('picture', {
  parse: (value): PictureValue => ({ ...NO_PICTURE, ...(value as Partial<PictureValue> | null) }),
});

/** The picture of a figure, or the place where it will be. */
export class PictureNode extends DecoratorNode<null> {
  override $config() {
    return this.config('picture', {
      extends: DecoratorNode,
      stateConfigs: [{ flat: true, stateConfig: pictureState }],
    });
  }

  getValue(): PictureValue {
    return $getState(this, pictureState);
  }

  setValue(patch: Partial<PictureValue>): this {
    return $setState(this, pictureState, (value) => ({ ...value, ...patch }));
  }

  override createDOM(config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-picture';
    element.contentEditable = 'false';
    showPicture(element, this.getValue(), { bundle: config.namespace, editor, key: this.getKey() });
    return element;
  }

  override updateDOM(before: this): boolean {
    return this.getValue() !== $getState(before, pictureState, 'direct');
  }

  override decorate(): null {
    return null;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }
}

export function $createPictureNode(value: PictureValue = NO_PICTURE): PictureNode {
  return $applyNodeReplacement(new PictureNode()).setValue(value);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
