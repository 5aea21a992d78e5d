import type { LossManner } from '../losses';
import type { CarryContext } from './traits';

/** Tells where raw Markdown of a story is not what it was to the readers of a flavour. It is written as it stands. */
export function tellRaw(source: string, context: CarryContext): void {
  const manner = mannerOf(source.trimStart(), context);
  if (manner !== null) context.losses.add('raw', manner, source);
}

function mannerOf(source: string, { traits }: CarryContext): LossManner | null {
  if (/\{\{|\{%/.test(source)) return traits.template?.isCode(source) ? null : 'simplified';
  if (source.startsWith('<')) return traits.dialect.hasTags ? null : 'left-out';
  if (source.startsWith('[^')) return traits.hasFootnotes ? null : 'simplified';
  // Directives are words to everybody else.
  return source.startsWith(':') ? 'simplified' : null;
}
