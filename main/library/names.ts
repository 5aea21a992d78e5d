import { inlineRuns, plainText, type Article } from '../../app/article';
import { isReservedName, shortName, splitExtension, uniqueName } from '../../app/text/file-name';

export { foldName, isReservedName, splitExtension, uniqueName } from '../../app/text/file-name';

/**
 * Names of files and folders that are good on Windows, macOS and Linux alike: letters and digits of every script, with
 * hyphens between the words.
 */

const BUNDLE = '.textbundle';

/** Whether a name is that of a bundle directly in a library: no separators, no climbing, not hidden. */
export function isBundleName(name: string): boolean {
  return /^(?!\.)[^/\\\0]+\.textbundle$/i.test(name);
}

/** A bundle's name without its ending. */
export function bundleTitle(name: string): string {
  return name.slice(0, -BUNDLE.length);
}

/**
 * The folder's name for a new article: the day and the slug, `2025-08-22-kim-medals.textbundle`. The day is the
 * dateline's, or else today; the slug the reporter's, or else made from the headline or the first words.
 */
export function bundleNameFor(article: Article, today: Date, taken: Iterable<string>): string {
  const { slug, headline, dateline } = article.fields;
  const words =
    [slug, headline].find((text) => slugOf(text) !== '') ??
    [article.fields.standfirst, ...firstRuns(article)].map(firstWords).find((text) => slugOf(text));
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dateline.date) ? dateline.date : localDay(today);
  const name = `${day}-${slugOf(words ?? '') || 'story'}`;
  return uniqueName(`${name}${BUNDLE}`, taken);
}

/** Lower-case words with hyphens; empty when the text has neither letter nor digit. */
export function slugOf(text: string): string {
  const words = text.normalize('NFC').toLowerCase().normalize('NFC');
  return shortName((words.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('-'));
}

/** A file's name with everything in it that some system or an address cannot take replaced by hyphens. */
export function cleanFileName(name: string, nameless = 'picture'): string {
  const { stem, extension } = splitExtension(name.normalize('NFC'));
  const cleaned = shortName(
    stem.replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, ''),
  );
  const whole = `${cleaned || nameless}${extension.toLowerCase()}`;
  return isReservedName(whole) ? `_${whole}` : whole;
}

function firstRuns(article: Article): string[] {
  const runs = [];
  for (const run of inlineRuns(article.body)) {
    runs.push(plainText(run));
    if (runs.length === 3) break;
  }
  return runs;
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 6).join(' ');
}

/** The day where the user is, `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  const [month, day] = [date.getMonth() + 1, date.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${date.getFullYear()}-${month}-${day}`;
}
