import type { BaseSerializedNode } from '@lexical/clipboard';
import type { PictureValue } from './nodes/picture-node';
import { isOwnPicture } from './picture-url';

interface PictureInCopy extends BaseSerializedNode {
  readonly type: 'picture';
  readonly picture?: Partial<PictureValue>;
}

/** The files of pictures in copied words, each once: they lie beside the story that the words come from. */
export function picturesIn(nodes: readonly BaseSerializedNode[]): readonly string[] {
  const found = new Set<string>();
  mapPictures(nodes, (file) => {
    found.add(file);
    return file;
  });
  return [...found];
}

/** The words with their pictures as they lie beside another story; one that is not there is still to come. */
export function withStoredPictures(
  nodes: readonly BaseSerializedNode[],
  stored: ReadonlyMap<string, string>,
): BaseSerializedNode[] {
  return mapPictures(nodes, (file) => stored.get(file) ?? null);
}

function mapPictures(
  nodes: readonly BaseSerializedNode[],
  change: (file: string) => string | null,
): BaseSerializedNode[] {
  return nodes.map((node) => {
    const file = isPicture(node) ? node.picture?.picture : null;
    if (isPicture(node) && file != null && isOwnPicture(file)) {
      return { ...node, picture: { ...node.picture, picture: change(file) } };
    }
    return node.children ? { ...node, children: mapPictures(node.children, change) } : node;
  });
}

function isPicture(node: BaseSerializedNode): node is PictureInCopy {
  return node.type === 'picture';
}
