import { inlineRuns, plainText, type Article, type Block } from '../article';
import { guessLanguage } from './language';

/** Whether there is nothing to read or to see in what was read. */
export function isEmptyArticle({ fields, body }: Article): boolean {
  return body.length === 0 && fields.headline === '' && fields.standfirst === '';
}

/** The article in the language that it says it is in, else the one given, else what its words are in; or in none. */
export function inLanguage(article: Article, language: string): Article {
  const { fields, body } = article;
  const known = fields.language || language || guessBodyLanguage(body);
  return { ...article, fields: { ...fields, language: known } };
}

/** As {@link guessLanguage}, of the words of a body. */
export function guessBodyLanguage(body: readonly Block[]): string {
  return guessLanguage(Array.from(inlineRuns(body), plainText).join('\n'));
}
