import { namesInTemplate } from '../../app/export';
import { success, type Result } from '../../app/result';
import { attempt } from '../library/errors';
import type { PageWishes } from './export';
import { readSource } from './source-text';

/** Files of the user's own that a page is made with, by their absolute paths; null or nothing for ours. */
export interface OwnPage {
  readonly template?: string | null | undefined;
  readonly css?: string | null | undefined;
}

/**
 * Reads them as they are now. A template that can't be understood is `damaged`, with its line, before anything is made
 * with it.
 */
export async function readOwnPage(
  own: OwnPage,
): Promise<Result<Pick<PageWishes, 'template' | 'css'>>> {
  const template = await readOwn(own.template);
  if (!template.ok) return template;
  const css = await readOwn(own.css);
  if (!css.ok) return css;
  const names = namesInTemplate(template.value ?? '');
  if (!names.ok) return { ok: false, failure: { ...names.failure, subject: own.template ?? '' } };
  return success({ template: template.value, css: css.value });
}

async function readOwn(path: string | null | undefined): Promise<Result<string | undefined>> {
  if (path === undefined || path === null) return success(undefined);
  return attempt(path, () => readSource(path));
}
