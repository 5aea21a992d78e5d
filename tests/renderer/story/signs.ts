import {
  isSpan,
  recordIdOf,
  type Article,
  type Block,
  type Inline,
  type List,
  type Span,
} from '../../../app/article';

/** A character of a story, and to whom it belongs: by what the records say, whatever they are called there. */
export interface Sign {
  readonly sign: string;
  readonly owners: readonly string[];
}

/** All characters of a story in reading order. */
export function signsOf(article: Article): readonly Sign[] {
  return article.body.flatMap((block) => signsIn(block, article));
}

function signsIn(block: Block, article: Article): readonly Sign[] {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pull-quote':
      return inline(block.content, article);
    case 'list':
      return listed(block, article);
    case 'block-quote':
      return block.blocks.flatMap((one) => signsIn(one, article));
    case 'figure':
      return [...inline(block.caption, article), ...plain(block.credit)];
    case 'gallery':
      return block.figures.flatMap((one) => signsIn(one, article));
    case 'table':
      return block.rows.flatMap((row) => row.flatMap((cell) => inline(cell, article)));
    case 'code':
      return plain(block.text);
    case 'section-break':
    case 'raw':
      return [];
  }
}

function listed(list: List, article: Article): readonly Sign[] {
  return list.items.flatMap(({ content, list: below }) => [
    ...inline(content, article),
    ...(below ? listed(below, article) : []),
  ]);
}

function plain(text: string, owners: readonly string[] = []): readonly Sign[] {
  return [...text.replace(/\s/g, '')].map((sign) => ({ sign, owners }));
}

function inline(
  content: readonly Inline[],
  article: Article,
  owners: readonly string[] = [],
): readonly Sign[] {
  return content.flatMap((node) => {
    if (node.type === 'text') return plain(node.text, [...new Set(owners)].sort());
    if (isSpan(node)) return inline(node.content, article, [...owners, ownerOf(node, article)]);
    return node.type === 'link' ? inline(node.content, article, owners) : [];
  });
}

/** What the record says, which no other says; or that there is none. */
function ownerOf(span: Span, { quotes, notes, sources }: Article): string {
  const id = recordIdOf(span);
  if (span.type === 'note') return `note ${notes[id]?.text ?? 'missing'}`;
  const quote = quotes[id];
  const source = quote?.source == null ? null : sources[quote.source];
  return `quote ${quote?.cue ?? 'missing'} by ${source?.name ?? 'nobody'}`;
}
