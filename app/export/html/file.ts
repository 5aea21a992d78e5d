import type { Article } from '../../article';
import { success, type Result } from '../../result';
import type { FindPicture } from './context';
import { writeFragment, type FragmentOptions } from './fragment';
import { fillTemplate } from './template';
import { writeHtml, type PageOptions } from './write';

/** A page of its own, or a piece of one for a content management system. */
export type HtmlForm = 'page' | 'fragment';

export interface HtmlOptions extends PageOptions, FragmentOptions {
  readonly form?: HtmlForm | undefined;
  /** A page in the user's own template, as text, see `fillTemplate`. A fragment has none. */
  readonly template?: string | undefined;
}

/** The story as an HTML file in the form that is asked for; only a template can fail. */
export function writeHtmlFile(
  article: Article,
  pictures: FindPicture,
  { form = 'page', template, ...options }: HtmlOptions,
): Result<string> {
  if (form === 'fragment') return success(writeFragment(article, pictures, options));
  if (template !== undefined) return fillTemplate(template, article, pictures, options);
  return success(writeHtml(article, pictures, options));
}
