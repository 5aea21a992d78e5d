import type { PhrasingContent } from 'mdast';
import { recordIdOf, type Inline, type Mark, type Text } from '../article';
import type { Dialect } from './dialect';
import { MARK_TAGS } from './inline-tags';
import type { Verbatim } from './markdown';

/**
 * How to write: usually it is the Markdown a person would type; `isStrict` leans on tags and character references
 * alone, for the rare text that Markdown's own signs cannot carry (bold that begins with a space, say).
 */
export interface Manner {
  readonly isStrict: boolean;
  readonly dialect: Dialect;
}

// Here and below nothing is spread into a call: a paragraph of a megabyte has more pieces than a call has arguments.

export function writeInline(content: readonly Inline[], manner: Manner): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  // HTML at the head of a line may begin an HTML block; behind an empty mark, which says nothing, it does not.
  if (usesTags(manner) && content[0]?.type === 'raw-inline') result.push(verbatim('<b></b>'));
  for (let index = 0; index < content.length;) {
    const node = content[index]!;
    if (node.type === 'text') {
      const run = textsFrom(content, index);
      for (const written of writeTexts(run, manner)) result.push(written);
      index += run.length;
    } else {
      for (const written of writeNode(node, manner)) result.push(written);
      index += 1;
    }
  }
  return result;
}

function textsFrom(content: readonly Inline[], start: number): readonly Text[] {
  const texts: Text[] = [];
  for (let index = start; content[index]?.type === 'text'; index += 1) {
    texts.push(content[index] as Text);
  }
  return texts;
}

function writeNode(node: Exclude<Inline, Text>, manner: Manner): PhrasingContent[] {
  switch (node.type) {
    case 'break':
      return usesTags(manner) || manner.dialect.breaksAreTags
        ? [verbatim('<br>')]
        : [{ type: 'break' }];
    case 'raw-inline':
      return [verbatim(node.source)];
    case 'link':
      return [
        {
          type: 'link',
          url: node.url,
          title: node.title === '' ? null : node.title,
          // A link holds no link, so what it holds may stand in one.
          children: writeInline(node.content, manner) as Exclude<
            PhrasingContent,
            { type: 'link' | 'linkReference' }
          >[],
        },
      ];
    case 'quote':
    case 'note':
      return [
        {
          type: 'textDirective',
          name: node.type,
          attributes: { id: recordIdOf(node) },
          children: writeInline(node.content, manner),
        },
      ];
  }
}

/** Neighbouring texts as nested marks: the mark that reaches furthest is opened first. */
function writeTexts(texts: readonly Text[], manner: Manner): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let index = 0; index < texts.length;) {
    const mark = furthestMark(texts, index);
    if (mark === null) {
      for (const written of writePlain(texts[index]!.text, manner)) result.push(written);
      index += 1;
    } else {
      const end = endOfMark(texts, index, mark);
      const inner = texts.slice(index, end).map((run) => without(run, mark));
      for (const written of writeMark(mark, inner, manner)) result.push(written);
      index = end;
    }
  }
  return result;
}

/** Code holds nothing but characters, so it is opened last. */
function furthestMark(texts: readonly Text[], index: number): Mark | null {
  let best: Mark | null = null;
  let reach = index;
  for (const mark of texts[index]!.marks) {
    const end = endOfMark(texts, index, mark);
    if (mark === 'code' ? best === null : end > reach || best === null) {
      best = mark;
      reach = end;
    }
  }
  return best;
}

function endOfMark(texts: readonly Text[], index: number, mark: Mark): number {
  let end = index;
  while (texts[end]?.marks.includes(mark)) end += 1;
  return end;
}

function without(run: Text, mark: Mark): Text {
  return { ...run, marks: run.marks.filter((other) => other !== mark) };
}

function writeMark(mark: Mark, texts: readonly Text[], manner: Manner): PhrasingContent[] {
  if (usesTags(manner) || manner.dialect.tagged.has(mark)) {
    const tag = MARK_TAGS[mark];
    return [verbatim(`<${tag}>`), ...writeTexts(texts, manner), verbatim(`</${tag}>`)];
  }
  if (mark === 'code') {
    return [{ type: 'inlineCode', value: texts.map((run) => run.text).join('') }];
  }
  const children = writeTexts(texts, manner);
  if (mark === 'bold') return [{ type: 'strong', children }];
  if (mark === 'italic') return [{ type: 'emphasis', children }];
  return [{ type: 'delete', children }];
}

function writePlain(text: string, manner: Manner): PhrasingContent[] {
  if (text === '') return [];
  return manner.isStrict ? [verbatim(encode(text))] : [{ type: 'text', value: text }];
}

/** Leaves letters, digits and single inner spaces; everything else becomes a numeric character reference. */
function encode(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M}]/gu, (character, offset: number) =>
    (character === ' ' && isInner(text, offset)) || !isReferable(character.codePointAt(0)!)
      ? character
      : `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`,
  );
}

/** CommonMark turns references to control characters and noncharacters into U+FFFD; as they are, they are kept. */
function isReferable(point: number): boolean {
  if (point < 0x20) return point === 0x09;
  if (point >= 0x7f && point < 0xa0) return false;
  return !(point >= 0xfdd0 && point <= 0xfdef) && (point & 0xfffe) !== 0xfffe;
}

function isInner(text: string, offset: number): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text[offset - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[offset + 1] ?? '')
  );
}

function usesTags({ isStrict, dialect }: Manner): boolean {
  return isStrict && dialect.hasTags;
}

function verbatim(value: string): PhrasingContent {
  const node: Verbatim = { type: 'verbatim', value };
  // The serialiser has a handler for it (see markdown.ts); the types of the tree know only Markdown's own nodes.
  return node as unknown as PhrasingContent;
}
