import type { MarkedSpan } from './pair-marks';
import type { Place } from './suggestion';

/** A name's word, or an initial, right before the marks. */
const NAME_BEFORE = /\p{Lu}(?:[\p{L}\p{M}'’-]+|\.) $/u;
const NAME_BEHIND = /^ \p{Lu}[\p{Ll}\p{M}'’-]/u;
const NICKNAME = /^["“'‘]\p{Lu}[\p{L}\p{M}'’-]*(?: \p{Lu}[\p{L}\p{M}'’-]*)?["”'’]$/u;

/** So much of the text around the marks is looked at. */
const AROUND = 20;

/**
 * Without the words in marks that belong to a name (`Robert “Bob” Lee`): they are part of the reporter's own words. In a
 * headline in which most words have a capital nobody can tell, and they are left as they are.
 */
export function withoutNicknames(
  text: string,
  headline: Place | undefined,
  spans: readonly MarkedSpan[],
): readonly MarkedSpan[] {
  const behind = headline && isOfCapitals(text, headline) ? headline.end : 0;
  return spans.filter((span) => span.start < behind || !isNickname(text, span));
}

function isNickname(text: string, { start, end }: MarkedSpan): boolean {
  return (
    end - start <= AROUND * 2 &&
    NICKNAME.test(text.slice(start, end)) &&
    NAME_BEFORE.test(text.slice(Math.max(0, start - AROUND), start)) &&
    NAME_BEHIND.test(text.slice(end, end + AROUND))
  );
}

/** A longer first paragraph is no headline. */
const LONGEST_HEADLINE = 300;

function isOfCapitals(text: string, { start, end }: Place): boolean {
  if (end - start > LONGEST_HEADLINE) return false;
  const words = text.slice(start, end).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}
