import { resolve } from 'node:path';
import type { Article } from '../../app/article';
import { countTks } from '../../app/checks/tk';
import {
  embargoOf,
  findRepeats,
  offRecordQuotes,
  type Embargo,
  type ExportFormat,
  type ExportedPictures,
  type RepeatPlace,
} from '../../app/export';
import type { FormatChoice, PictureWishes } from '../../app/pictures';
import { failure } from '../../app/result';
import { exportArticle, readArticle } from '../filing/export';
import { openPicturesHere } from '../pictures/in-process';
import { tell, type Done, type Terminal } from './commands';
import { oneLine } from './messages';

export interface ExportOptions {
  readonly to: readonly ExportFormat[];
  readonly out: string;
  /** With the notes to the desk. */
  readonly notes?: boolean;
  /** Write nothing of a story that is not finished. */
  readonly strict?: boolean;
  /** What becomes of words that were given off the record; without it a story that has some is refused. */
  readonly offRecord?: 'omit';
  /** Pixels across; the usual ones where it is not said. */
  readonly widths?: readonly number[];
  readonly pictures?: readonly FormatChoice[];
  /** The pictures of a page lie beside it, and not in it. */
  readonly beside?: boolean;
  readonly keepDeviceData?: boolean;
}

/** A format that fails does not keep the others from being written. What may not leave yet is told in any case. */
export async function exportCommand(
  article: string,
  { to, out, offRecord, ...options }: ExportOptions,
  terminal: Terminal,
): Done {
  const { notes = false, strict = false, beside: isBeside } = options;
  const omitsOffRecord = offRecord === 'omit';
  const read = await readArticle(resolve(article));
  if (!read.ok) return tell(read, terminal, () => '');
  const tks = countTks(read.value);
  if (tks > 0) terminal.error(stillToCome(tks, strict));
  if (tks > 0 && strict) return false;
  if (!omitsOffRecord && offRecordQuotes(read.value).length > 0) {
    return tell(failure('unsupported', article, { detail: 'off-record' }), terminal, () => '');
  }
  warnOfRepeats(read.value, terminal);
  const embargo = embargoOf(read.value, Date.now());
  if (embargo) terminal.error(`warning: ${embargoNote(embargo)}`);
  let done = true;
  const worker = openPicturesHere();
  try {
    for (const format of to) {
      const filing = { notes, omitsOffRecord, isBeside, pictures: wishesOf(options) };
      const bundle = resolve(article);
      const written = await exportArticle(bundle, format, resolve(out), worker, filing);
      done = tell(written, terminal, ({ path }) => path) && done;
      if (written.ok) warnOfPictures(written.value.pictures, terminal);
    }
  } finally {
    worker.close();
  }
  return done;
}

/** Who wants the originals wants them as wide as they are, unless it is said. */
function wishesOf(options: Pick<ExportOptions, 'widths' | 'pictures' | 'keepDeviceData'>) {
  const { widths, pictures: formats, keepDeviceData: keepsDeviceData = false } = options;
  const isOriginal = formats?.every((format) => format === 'original') ?? false;
  return {
    keepsDeviceData,
    ...(formats && { formats }),
    ...(widths ? { widths } : isOriginal && { widths: [] }),
  } satisfies Partial<PictureWishes>;
}

function warnOfPictures({ notShown, wordless }: ExportedPictures, terminal: Terminal): void {
  for (const picture of notShown) {
    terminal.error(`warning: ${oneLine(picture)} can't be shown; it is written as it is`);
  }
  for (const picture of wordless) {
    terminal.error(`warning: caption and credit could not be written into ${oneLine(picture)}`);
  }
}

function stillToCome(tks: number, isRefused: boolean): string {
  const places = tks === 1 ? '1 place still says TK' : `${tks} places still say TK`;
  return isRefused ? `${places}; nothing was written` : `warning: ${places}`;
}

/** Names the places, and not the words: a terminal's lines are kept in logs. */
function warnOfRepeats(article: Article, terminal: Terminal): void {
  for (const place of new Set(findRepeats(article).map(({ place }) => place))) {
    terminal.error(`warning: ${REPEAT_PLACES[place]} repeats words that were given off the record`);
  }
}

const REPEAT_PLACES: Readonly<Record<RepeatPlace, string>> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  'seo-title': 'the title for search engines',
  'seo-description': 'the description for search engines',
  slug: 'the slug',
  tags: 'a tag',
  picture: 'what is said of a picture',
  text: 'the text beside the tagged words',
};

function embargoNote({ until }: Embargo): string {
  return until === ''
    ? 'words of the story are under embargo, and it does not say until when'
    : `under embargo until ${oneLine(until)}`;
}
