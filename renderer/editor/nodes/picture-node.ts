import { $findMatchingParent } from '@lexical/utils';
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
import { UNFRAMED, type Framing } from '../../../app/article';
import { showPicture } from '../picture-view';

/** What is kept of a picture beside its caption and credit. */
export interface PictureValue extends Framing {
  /** Path below the bundle, an address that is never fetched, or null while the caption waits. */
  readonly picture: string | null;
  readonly alt: string;
  readonly source: string;
  readonly terms: string;
}

export const NO_PICTURE: PictureValue = {
  picture: null,
  alt: '',
  source: '',
  terms: '',
  ...UNFRAMED,
};

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
    this.showIn(element, config.namespace, editor);
    return element;
  }

  /** Fills the element that stands for it with the picture of a story, or with why there is none. */
  showIn(element: HTMLElement, bundle: string, editor: LexicalEditor): void {
    // It is made anew when its figure is moved into a gallery or out of it.
    const isInGallery = $findMatchingParent(this, (node) => node.getType() === 'gallery') !== null;
    showPicture(element, this.getValue(), { bundle, editor, key: this.getKey(), isInGallery });
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
