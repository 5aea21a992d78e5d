import { resolve } from 'node:path';
import { namesInTemplate, type HtmlForm } from '../../app/export';
import { success, type Result } from '../../app/result';
import type { PageWishes } from '../filing/export';
import { readSource } from '../filing/source-text';
import { attempt } from '../library/errors';

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

/** Reads the user's files. A template that can't be understood is `damaged`, with its line, before anything is written. */
export async function readPageWishes(options: PageOptions): Promise<Result<PageWishes>> {
  const { form, onlyCss: replacesStyle, jsonLd } = options;
  const template = await readOwn(options.template);
  if (!template.ok) return template;
  const css = await readOwn(options.css);
  if (!css.ok) return css;
  const names = namesInTemplate(template.value ?? '');
  if (!names.ok) return { ok: false, failure: { ...names.failure, subject: options.template! } };
  return success({ form, template: template.value, css: css.value, replacesStyle, jsonLd });
}

async function readOwn(file: string | undefined): Promise<Result<string | undefined>> {
  if (file === undefined) return success(undefined);
  const path = resolve(file);
  return attempt(path, () => readSource(path));
}

/** Why the options do not go together, or null. */
export function contradiction({ form, template, css, onlyCss }: PageOptions): string | null {
  if (form === 'fragment' && template !== undefined) return 'a fragment has no --template';
  if (form === 'fragment' && css !== undefined) return 'a fragment has no --css';
  if (onlyCss && css === undefined) return '--only-css needs --css';
  return null;
}
