import type { Nodes } from 'mdast';
import { splitFrontMatter } from '../../format/front-matter';
import { parseMarkdown } from '../../format/markdown';
import { unescaped } from '../../text/unescaped';
import type { FindAsset } from './assets';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

/**
 * Markdown in which the links and pictures that mean a file of the bundle say its path, so that they do wherever the
 * story goes. All else keeps its bytes.
 */
export function repairAddresses(text: string, find: FindAsset): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const unmarked = text.slice(mark.length);
  const body = splitFrontMatter(unmarked)?.rest ?? unmarked;
  const head = text.slice(0, text.length - body.length);
  const edits: Edit[] = [];
  for (const node of treeOf(body)) visit(node, body, find, edits);
  let repaired = body;
  for (const { from, to, source } of edits.reverse()) {
    repaired = repaired.slice(0, from) + source + repaired.slice(to);
  }
  return head + repaired;
}

/** A text so deeply nested that it can't be walked has nothing that anybody could follow. */
function treeOf(text: string): readonly Nodes[] {
  try {
    return parseMarkdown(text);
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}

/** Addresses stand behind the words of what they belong to, so that edits come in the order of the text. */
function visit(node: Nodes, text: string, find: FindAsset, edits: Edit[]): void {
  if ('children' in node) for (const child of node.children) visit(child, text, find, edits);
  if (node.type === 'text') edits.push(...brokenAddresses(node, text, find));
  if (node.type !== 'image' && node.type !== 'link' && node.type !== 'definition') return;
  const asset = find(node.url);
  // A link may stay escaped; a picture is looked for by the name that is written.
  if (asset === null || asset === (node.type === 'image' ? node.url : unescaped(node.url))) return;
  edits.push(...addressOf(node, text, asset));
}

/** What stands before an address, as far as it is written in the usual way; any other is left as it is. */
const BEFORE = { image: '](', link: '](', definition: ']:' } as const;

function addressOf(
  node: Nodes & { readonly type: keyof typeof BEFORE; readonly url: string },
  text: string,
  asset: string,
): readonly Edit[] {
  const { start, source } = placeOf(node, text);
  const before = source.lastIndexOf(BEFORE[node.type]) + 2;
  const written = /^(\s*)(<[^<>\n]*>|[^\s<]\S*?)(?=\s|\)?$)/.exec(source.slice(before));
  const [, space = '', address = ''] = written ?? [];
  if (address.replace(/^<|>$/g, '') !== node.url) return [];
  return editTo(asset, start + before + space.length, address);
}

/** A name with blanks that nobody escaped makes no link of what was meant as one. */
const BROKEN = /(\[[^[\]\n]*\]\()((?:[^()<>"\n]|\([^()<>"\n]*\))+?)(?:\s+"[^"\n]*")?\)/g;

function brokenAddresses(node: Nodes, text: string, find: FindAsset): readonly Edit[] {
  const { start, source } = placeOf(node, text);
  return Array.from(source.matchAll(BROKEN)).flatMap(({ 1: before, 2: address, index }) => {
    const asset = find(address!);
    return asset === null ? [] : editTo(asset, start + index + before!.length, address!);
  });
}

function placeOf(
  { position }: Nodes,
  text: string,
): { readonly start: number; readonly source: string } {
  const start = position!.start.offset!;
  return { start, source: text.slice(start, position!.end.offset) };
}

/** A name with these signs can't stand between angle brackets as it is. */
function editTo(asset: string, from: number, address: string): readonly Edit[] {
  return /[<>\\\r\n]/.test(asset)
    ? []
    : [{ from, to: from + address.length, source: `<${asset}>` }];
}
