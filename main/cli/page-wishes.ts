import { resolve } from 'node:path';
import type { HtmlForm } from '../../app/export';
import { success, type Result } from '../../app/result';
import type { PageWishes } from '../filing/export';
import { readOwnPage } from '../filing/own-page';

export const HTML_FORMS = ['page', 'fragment'] as const satisfies readonly HtmlForm[];

/** What is said of HTML files on the command line. */
export interface PageOptions {
  readonly form?: HtmlForm;
  /** The paths of files of the user's own. */
  readonly template?: string;
  readonly css?: string;
  /** The user's style stands alone. */
  readonly onlyCss?: boolean;
  /** With JSON-LD in a fragment. */
  readonly jsonLd?: boolean;
}

/** Reads the user's files, before anything is written; see `readOwnPage`. */
export async function readPageWishes(options: PageOptions): Promise<Result<PageWishes>> {
  const { form, onlyCss: replacesStyle, jsonLd } = options;
  const own = await readOwnPage({
    template: absolute(options.template),
    css: absolute(options.css),
  });
  return own.ok ? success({ ...own.value, form, replacesStyle, jsonLd }) : own;
}

function absolute(path: string | undefined): string | undefined {
  return path === undefined ? undefined : resolve(path);
}

/** Why the options do not go together, or null. */
export function contradiction({ form, template, css, onlyCss }: PageOptions): string | null {
  if (form === 'fragment' && template !== undefined) return 'a fragment has no --template';
  if (form === 'fragment' && css !== undefined) return 'a fragment has no --css';
  if (onlyCss && css === undefined) return '--only-css needs --css';
  return null;
}
