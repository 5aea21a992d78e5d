import { join, resolve } from 'node:path';
import type { ArticleSummary } from '../../app/ipc/records';
import type { Result } from '../../app/result';
import { listArticles } from '../library/list';
import { toJson } from './json';
import { describeFailure, oneLine } from './messages';

/** Where a command's words go, a line at a time without its line end. */
export interface Terminal {
  readonly out: (line: string) => void;
  readonly error: (line: string) => void;
}

/** Whether the command did all it was asked to; if not, it has said why. */
export type Done = Promise<boolean>;

/** Takes the command that is to run, so that its outcome becomes the exit code. */
export type Finish = (command: Done) => Promise<void>;

export async function listCommand(
  options: { readonly library: string; readonly json?: boolean },
  terminal: Terminal,
): Done {
  const library = resolve(options.library);
  const listed = await listArticles(library);
  if (options.json) {
    return tell(listed, terminal, (articles) =>
      toJson(articles.map((article) => ({ ...article, path: join(library, article.article) }))),
    );
  }
  if (listed.ok) for (const article of listed.value) terminal.out(listLine(article));
  return listed.ok || tell(listed, terminal, () => '');
}

/** Day, status, words, name and headline, parted by tabs. */
function listLine(article: ArticleSummary): string {
  const day = new Date(article.changed).toISOString().slice(0, 10);
  const status = article.damaged ? 'damaged' : article.status;
  const columns = [day, status, String(article.words), article.article, article.headline];
  return columns.map(oneLine).join('\t').trimEnd();
}

/** Says what came of a command: its words, or why there are none. */
export function tell<Value>(
  result: Result<Value>,
  terminal: Terminal,
  words: (value: Value) => string,
): boolean {
  if (result.ok) terminal.out(words(result.value));
  else terminal.error(describeFailure(result.failure));
  return result.ok;
}
