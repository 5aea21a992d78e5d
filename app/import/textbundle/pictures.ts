import type { Image } from 'mdast';
import { figure, text, type Block, type Figure, type Inline } from '../../article';
import { parseMarkdown } from '../../format/markdown';
import type { FindAsset } from './assets';

/**
 * The blocks with figures for what the programs of the Mac mean by pictures: several of them in one paragraph, with the
 * size in a comment behind (Bear), with their caption as a title (Ulysses), or as a line that is a path (content blocks of iA
 * Writer). Only pictures that the bundle has: another stays as it is written.
 */
export function readPictures(blocks: readonly Block[], find: FindAsset): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.type !== 'paragraph') return [block];
    return contentBlock(block.content, find) ?? figuresOf(block.content, find) ?? [block];
  });
}

/** A path from the root, as iA Writer calls what lies in its library, and what stands below the picture. */
const CONTENT_BLOCK =
  /^(\/.*?\.(?:png|jpe?g|gif|webp|avif|heic|heif|tiff?|svg))(?:\s+(?:"([^"]*)"|“([^”]*)”|'([^']*)'|\(([^)]*)\)))?\s*$/i;

function contentBlock(
  [first, ...others]: readonly Inline[],
  find: FindAsset,
): readonly Figure[] | null {
  if (first?.type !== 'text' || first.marks.length > 0 || others.length > 0) return null;
  const [, path, ...captions] = CONTENT_BLOCK.exec(first.text) ?? [];
  const picture = path === undefined ? null : find(path);
  if (picture === null) return null;
  return [pictureOf(picture, '', captions.find((caption) => caption !== undefined) ?? '')];
}

/** Null for a paragraph that has words too: its pictures stand among them. */
function figuresOf(content: readonly Inline[], find: FindAsset): readonly Figure[] | null {
  const figures: Figure[] = [];
  for (const node of content) {
    const image = node.type === 'raw-inline' ? imageOf(node.source) : null;
    const picture = image && find(image.url);
    if (image && picture) figures.push(pictureOf(picture, image.alt ?? '', image.title ?? ''));
    else if (!isNothing(node)) return null;
  }
  return figures.length > 0 ? figures : null;
}

function imageOf(source: string): Image | null {
  if (!source.startsWith('![')) return null;
  const [paragraph, ...others] = parseMarkdown(source);
  if (paragraph?.type !== 'paragraph' || others.length > 0) return null;
  const [image, ...more] = paragraph.children;
  return image?.type === 'image' && more.length === 0 ? image : null;
}

function isNothing(node: Inline): boolean {
  if (node.type === 'text') return node.text.trim() === '';
  return node.type === 'break' || (node.type === 'raw-inline' && node.source.startsWith('<!--'));
}

function pictureOf(picture: string, alt: string, title: string): Figure {
  const caption = title.replace(/\s+/gu, ' ').trim();
  return figure({ picture, alt, caption: caption === '' ? [] : [text(caption)] });
}
