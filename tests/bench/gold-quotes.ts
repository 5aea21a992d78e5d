/** A quote that somebody marked by hand, in UTF-16 units. */
export interface GoldQuote {
  readonly start: number;
  readonly end: number;
}

/** Reads a text of GUM with its quotes. */
export function gold(json: string): { text: string; quotes: readonly GoldQuote[] } {
  return JSON.parse(json) as { text: string; quotes: readonly GoldQuote[] };
}
