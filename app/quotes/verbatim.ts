import type { Quote } from '../article';

/** The words of a quote to keep when it is checked: its spans in reading order, each on a line. */
export function takeDown(spans: readonly string[]): string {
  return spans.join('\n');
}

/** What a desk asks of a quote: are its words checked, and are they still those? */
export type QuoteState = Quote['status'] | 'changed';

export function stateOf(
  quote: Pick<Quote, 'status' | 'verbatim'>,
  spans: readonly string[],
): QuoteState {
  return isChangedSinceChecked(quote, spans) ? 'changed' : quote.status;
}

/**
 * Whether a checked quote has other words now than when it was checked. Where they are parted into lines and spans is
 * no matter of words. One that was checked by hand in the file, with nothing taken down, is taken as it stands.
 */
export function isChangedSinceChecked(
  { status, verbatim }: Pick<Quote, 'status' | 'verbatim'>,
  spans: readonly string[],
): boolean {
  if (status !== 'checked' || verbatim === '') return false;
  return inOneLine(verbatim) !== inOneLine(takeDown(spans));
}

function inOneLine(text: string): string {
  return text.trim().replace(/\s+/gu, ' ');
}
