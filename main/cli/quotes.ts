import { resolve } from 'node:path';
import { guessLanguage } from '../../app/import';
import { suggestQuotes, type Suggestion } from '../../app/quotes';
import { attempt } from '../library/errors';
import { readSource } from '../filing/source-text';
import { tell, type Done, type Terminal } from './commands';
import { toJson } from './json';
import { oneLine } from './messages';

interface QuotesOptions {
  /** BCP 47; told from the words where it is not given. */
  readonly lang?: string;
  readonly json?: boolean;
}

/** Offsets are UTF-16 units of the file's text, a byte order mark not counted. None found is no failure. */
export async function quotesCommand(
  file: string,
  { lang, json = false }: QuotesOptions,
  terminal: Terminal,
): Done {
  const path = resolve(file);
  const read = await attempt(path, () => readSource(path));
  if (!read.ok) return tell(read, terminal, () => '');
  const found = suggestQuotes(read.value, lang ?? guessLanguage(read.value));
  if (json) terminal.out(toJson(found.map(printed)));
  else for (const suggestion of found) terminal.out(suggestionLine(suggestion));
  return true;
}

/** What others read from the JSON: no more and no less. */
function printed({ start, end, text, kind, confidence, source, cue }: Suggestion): object {
  return { start, end, text, kind, confidence, source, cue };
}

/** Kind, confidence, source, cue and words, parted by tabs. */
function suggestionLine({ kind, confidence, source, cue, text }: Suggestion): string {
  const columns = [kind, confidence.toFixed(2), source?.text ?? '?', cue?.text ?? '-', text];
  return columns.map(oneLine).join('\t');
}
