import i18next from 'i18next';
import {
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  type LexicalNode,
} from 'lexical';
import { announce } from '../notices/announce';
import { $figureOf, $isFigureNode, type FigureNode } from './nodes/figure-node';
import {
  $createGalleryNode,
  $galleryOf,
  $isGalleryNode,
  type GalleryNode,
} from './nodes/gallery-node';

type Pictured = FigureNode | GalleryNode;

/** What came of making a gallery: there was no picture to make one of, or words stand among those that are selected. */
export type Grouping = 'done' | 'no-pictures' | 'apart';

/**
 * Makes one gallery of the pictures that are selected, or of the one with the caret and those right above and below it.
 * A gallery that stands alone is dissolved.
 */
export function $groupFigures(): Grouping {
  const pictured = $picturedToGroup();
  if (!pictured) return 'apart';
  const [first, ...others] = pictured;
  if (!first) return 'no-pictures';
  if ($isGalleryNode(first) && others.length === 0) first.unwrap();
  else $wrapInGallery([first, ...others]);
  return 'done';
}

/** Dissolves the gallery that the selection is in. */
export function $ungroupSelected(): void {
  const node = $getSelection()?.getNodes()[0];
  if (node) $galleryOf(node)?.unwrap();
}

/** A new gallery in the place of the first of the given neighbours, holding all their figures. */
export function $wrapInGallery(pictured: readonly Pictured[]): GalleryNode {
  const gallery = $createGalleryNode();
  pictured[0]?.insertBefore(gallery, false);
  for (const one of pictured) {
    gallery.append(...($isGalleryNode(one) ? one.getFigures() : [one]));
    if ($isGalleryNode(one)) one.remove();
  }
  return gallery;
}

/** Puts a figure below its gallery, as a block of its own. */
export function $takeOut(figure: FigureNode): void {
  const gallery = $galleryOf(figure);
  if (!gallery) return;
  gallery.insertAfter(figure, false);
  if (gallery.isEmpty()) gallery.remove();
}

/** What a figure is of the story: itself, or the gallery it stands in. */
export function $wholeOf(figure: FigureNode): Pictured {
  return $galleryOf(figure) ?? figure;
}

/** Tells those who can't see it at which place of its gallery the selected figure stands by now. */
export function $tellPlace(): void {
  const figure = $selectedFigure();
  if (figure) $tellPlaceOf(figure);
}

export function $tellPlaceOf(figure: FigureNode): void {
  const gallery = $galleryOf(figure);
  if (!gallery) return;
  const figures = gallery.getFigures();
  const at = figures.findIndex((one) => one.is(figure)) + 1;
  announce(i18next.t('gallery.place', { at, of: figures.length }));
}

/** The one figure that the selection is in, or null. */
export function $selectedFigure(): FigureNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) && !$isNodeSelection(selection)) return null;
  const figures = selection.getNodes().map($figureOf);
  const [first] = figures;
  return first && figures.every((figure) => figure?.is(first)) ? first : null;
}

/** The neighbours to make one gallery of, in reading order; null where words stand among them. */
function $picturedToGroup(): readonly Pictured[] | null {
  const nodes = $getSelection()?.getNodes() ?? [];
  const pictured = [...new Set(nodes.flatMap((node) => $picturedOf(node) ?? []))];
  const [first, last] = [pictured[0], pictured.at(-1)];
  if (!first || !last) return [];
  if (pictured.length === 1) return $runAround(first);
  const between = $siblingsUpTo(first, last);
  if (!between?.every((node) => $isPictured(node) || $isEmptyLine(node))) return null;
  for (const node of between.filter($isEmptyLine)) node.remove();
  return between.filter($isPictured);
}

function $picturedOf(node: LexicalNode): Pictured | null {
  return $galleryOf(node) ?? $figureOf(node);
}

/** With the pictures right above and below. */
function $runAround(pictured: Pictured): readonly Pictured[] {
  const run = [pictured];
  for (let above = pictured.getPreviousSibling(); $isPictured(above);) {
    run.unshift(above);
    above = above.getPreviousSibling();
  }
  for (let below = pictured.getNextSibling(); $isPictured(below);) {
    run.push(below);
    below = below.getNextSibling();
  }
  return run;
}

/** All from one node to another; null where they do not stand beside each other. */
function $siblingsUpTo(first: LexicalNode, last: LexicalNode): readonly LexicalNode[] | null {
  const nodes: LexicalNode[] = [];
  for (let node: LexicalNode | null = first; node; node = node.getNextSibling()) {
    nodes.push(node);
    if (node.is(last)) return nodes;
  }
  return null;
}

function $isPictured(node: LexicalNode | null): node is Pictured {
  return $isFigureNode(node) || $isGalleryNode(node);
}

function $isEmptyLine(node: LexicalNode): boolean {
  return $isElementNode(node) && $isParagraphNode(node) && node.isEmpty();
}
