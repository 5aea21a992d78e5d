import type { Report } from './problem';

/** Markdown that Galley does not understand (HTML, footnotes, others' directives), kept byte for byte and locked. */
export interface Raw {
  readonly type: 'raw';
  readonly source: string;
}

export function raw(source: string): Raw {
  return { type: 'raw', source };
}

export function validateRaw(block: Raw, report: Report): void {
  if (block.source.trim() === '') report('raw-empty');
}
