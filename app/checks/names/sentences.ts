import type { Place } from '../../quotes/suggestion';
import type { NameLine } from './words';

/**
 * What ends a sentence: its stop with the marks behind it, if what follows may begin one. Behind so few letters a full
 * stop is rather that of a title or an initial.
 */
const END =
  /(?<!(?:^|[^\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]{0,3})[.!?…。؟]+["'”’»)\]]*(?=\s+[^\p{Ll}\s])/gu;

/** Where the sentences of a text stand; joined they are the text. */
export function sentencesOf(text: string): readonly Place[] {
  const ends = Array.from(text.matchAll(END), ({ 0: sign, index }) => index + sign.length);
  return [...ends, text.length].map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
}

/** The text of the sentence around a place, of the one before it and of the one behind it, in whatever line they are. */
export function sentencesAround(lines: readonly NameLine[], line: NameLine, place: Place): string {
  const number = lines.indexOf(line);
  const [before, here, behind] = [lines[number - 1], line, lines[number + 1]].map((one) => {
    const text = one?.text ?? '';
    return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
  }) as [string[], string[], string[]];
  const sentences = sentencesOf(line.text);
  const first = sentences.findIndex(({ end }) => place.start < end);
  const last = sentences.findIndex(({ end }) => place.end <= end);
  return [
    here[first - 1] ?? before.at(-1)!,
    ...here.slice(first, last + 1),
    here[last + 1] ?? behind[0]!,
  ].join(' ');
}
