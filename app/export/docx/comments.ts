import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  TextRun,
  type ICommentOptions,
} from 'docx';
import {
  isMoment,
  note as newNote,
  notesOf,
  spansIn,
  type Article,
  type Note,
  type NoteId,
} from '../../article';
import { otherDirection, type Direction } from '../language';
import type { DocxContext } from './context';
import { inDirection } from './direction';
import { plainRuns } from './inline';
import { xmlCharacters } from '../xml-characters';

/** The notes to the desk that stand on words, as what Word has at its margin. */
export interface Comments {
  readonly children: readonly ICommentOptions[];
  readonly aroundNote: DocxContext['aroundNote'];
}

/** A comment has one stretch of words: from where the first span of its note begins to where the last one ends. */
export function commentsOf({ body, notes }: Article, direction: Direction): Comments {
  const ids = notesOf(body);
  const spans = new Map<NoteId, number>();
  for (const span of spansIn(body)) {
    if (span.type === 'note') spans.set(span.note, (spans.get(span.note) ?? 0) + 1);
  }
  const met = new Map<NoteId, number>();
  return {
    children: ids.map((id, number) => commentOf(noteOf(notes, id), number, direction)),
    aroundNote: (id, words) => {
      const number = ids.indexOf(id);
      const count = (met.get(id) ?? 0) + 1;
      met.set(id, count);
      return [
        ...(count === 1 ? [new CommentRangeStart(number)] : []),
        ...words,
        ...(count === spans.get(id) ? endOf(number) : []),
      ];
    },
  };
}

/** A story's file may have words that name a note which it does not have. */
function noteOf(notes: Article['notes'], id: NoteId): Note {
  return Object.hasOwn(notes, id) ? notes[id]! : newNote('');
}

function endOf(number: number) {
  return [new CommentRangeEnd(number), new TextRun({ children: [new CommentReference(number)] })];
}

function commentOf(
  { text, by, at, status }: Note,
  id: number,
  direction: Direction,
): ICommentOptions {
  return {
    id,
    author: xmlCharacters(by),
    initials: xmlCharacters(initialsOf(by)),
    ...(isMoment(at) ? { date: new Date(at) } : {}),
    resolved: status === 'resolved',
    children: text.split(/\r\n|[\n\r]/).map((words) => {
      const own = otherDirection(words, direction) ?? direction;
      return new Paragraph({ ...inDirection(own), children: plainRuns(words, {}, own) });
    }),
  };
}

function initialsOf(name: string): string {
  return (name.match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? []).slice(0, 3).join('');
}
