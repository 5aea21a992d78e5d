import { isUtf8 } from 'node:buffer';
import { countText } from '../../app/article';
import { splitFrontMatter } from '../../app/format/front-matter';
import type { ArticleSummary } from '../../app/ipc/contract';
import { bundleTitle } from './names';
import { decodeText } from './text-file';

/** What the list shows of an article, read without understanding its body. */
export function summarize(article: string, bytes: Uint8Array, changed: number): ArticleSummary {
  if (!isUtf8(bytes)) return damagedSummary(article, changed);
  const text = decodeText(bytes).replace(/^\uFEFF/, '');
  const split = splitFrontMatter(text);
  if (split?.frontMatter.error) return damagedSummary(article, changed);
  const fields = new Map(split?.frontMatter.entries.map(({ key, value }) => [key, value]));
  const field = (key: string) => {
    const value = fields.get(key);
    return typeof value === 'string' ? value : '';
  };
  const language = field('language');
  return {
    article,
    headline: field('headline'),
    slug: field('slug'),
    status: field('status') || 'draft',
    language,
    words: countWords(split?.rest ?? text, language),
    changed,
    damaged: false,
  };
}

/** For an article of which nothing can be said but that it is there. */
export function damagedSummary(article: string, changed: number): ArticleSummary {
  return {
    article,
    headline: bundleTitle(article),
    slug: '',
    status: 'draft',
    language: '',
    words: 0,
    changed: Math.floor(changed),
    damaged: true,
  };
}

/**
 * Pictures with their alt text, addresses of links, names and attributes of directives: what stands in the file and is
 * not counted as words of the story.
 */
const MARKUP = /!\[[^\]\n]*\]\([^)\n]*\)|\]\([^)\n]*\)|:{1,3}[a-z][a-z-]*(?=[[{])|\{[^}\n]*\}/g;

/** Scripts that set no space between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const WORD = /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*(?:['’.,:·][\p{L}\p{N}_][\p{L}\p{M}\p{N}_]*)*/gu;

/**
 * About the number that the editor shows. A segmenter takes 2 ms a story, too long for a list of thousands, so it is
 * left to the scripts that need its dictionaries.
 */
function countWords(body: string, language: string): number {
  const text = body.replace(MARKUP, ' ');
  if (UNSPACED.test(text)) return countText(text, language).words;
  return text.match(WORD)?.length ?? 0;
}
