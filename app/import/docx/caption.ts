import { figure, normalizeInline, plainText, type Figure, type Inline } from '../../article';
import { splitCredit } from '../wire/credit';
import type { Words } from './words';

/** What a caption's words say: a figure without its picture. The credit is marked as such, or ends it in brackets. */
export function readCaption({ content, credit }: Words): Figure {
  if (credit !== '') return figure({ caption: content, credit: withoutBrackets(credit) });
  const line = plainText(content);
  const parts = splitCredit(line);
  if (parts === null) return figure({ caption: content });
  return figure({ caption: beginning(content, parts.caption.length), credit: parts.credit });
}

function withoutBrackets(credit: string): string {
  const words = credit.trim();
  return (/^\[(.*)\]$/su.exec(words)?.[1] ?? words).trim();
}

/** So much of the words, in UTF-16 units of their plain text. */
function beginning(content: readonly Inline[], length: number): readonly Inline[] {
  const parts: Inline[] = [];
  let left = length;
  for (const node of content) {
    if (left <= 0) break;
    const size = plainText([node]).length;
    if (size <= left) parts.push(node);
    else if (node.type === 'text') parts.push({ ...node, text: node.text.slice(0, left) });
    else if ('content' in node) parts.push({ ...node, content: beginning(node.content, left) });
    left -= size;
  }
  return normalizeInline(parts);
}
