import {
  note as newNote,
  notesOf,
  plainText,
  spansIn,
  type Article,
  type Note,
  type NoteId,
} from '../../article';
import { formatDate, isDay } from '../language';
import { escapeText } from './escape';

/** The notes of a page, numbered in the order of reading; remembers which words were marked already. */
export interface PageNotes {
  /** The attributes of the next span of words that the note is about; the first can be linked to. */
  readonly mark: (note: NoteId) => string;
  /** The list that stands below the story: each note leads back to its words. Empty where there are none. */
  readonly list: () => string;
}

export function newPageNotes(article: Article): PageNotes {
  const marked = new Set<NoteId>();
  const ids = [...new Set([...notesOf(article.body), ...Object.keys(article.notes)])];
  return {
    mark: (note) => {
      const number = ids.indexOf(note) + 1;
      const anchor = marked.has(note) ? '' : ` id="words-${number}"`;
      marked.add(note);
      return `${anchor} data-note="${number}" aria-details="note-${number}"`;
    },
    list: () => {
      const items = ids
        .map((id, index) => item(article, id, { number: index + 1, isMarked: marked.has(id) }))
        .join('');
      return items === '' ? '' : `<aside class="notes">\n<ol>\n${items}</ol>\n</aside>\n`;
    },
  };
}

/** Tick, words and text of one note. Words without a record are listed all the same. */
function item(
  article: Article,
  id: NoteId,
  { number, isMarked }: { readonly number: number; readonly isMarked: boolean },
): string {
  const note = Object.hasOwn(article.notes, id) ? article.notes[id]! : newNote('');
  const words = escapeText(wordsOf(article, id));
  const parts = [
    note.status === 'resolved' ? '✓' : '',
    // Of blocks with nothing to read, such as a blank crosshead, the page has no place to lead to.
    isMarked && words && `<a href="#words-${number}"><q>${words}</q></a>`,
    escapeText(note.text).replaceAll('\n', '<br>\n'),
    signature(note, article.fields.language),
  ];
  const html = parts.filter(Boolean).join(' ');
  return `<li id="note-${number}" dir="auto">${html}</li>\n`;
}

function wordsOf({ body }: Article, id: NoteId): string {
  return [...spansIn(body)]
    .filter((span) => span.type === 'note' && span.note === id)
    .map(({ content }) => plainText(content))
    .join(' … ');
}

/** By whom, and on what day. */
function signature({ by, at }: Note, language: string): string {
  const day = at.slice(0, 'YYYY-MM-DD'.length);
  const date = isDay(day)
    ? `<time datetime="${day}">${escapeText(formatDate(day, language))}</time>`
    : '';
  const html = [escapeText(by), date].filter((part) => part !== '').join(', ');
  return html && `<small class="credit">${html}</small>`;
}
