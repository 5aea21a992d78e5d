import {
  inlineRuns,
  isMoment,
  newRecordId,
  note,
  plainText,
  type Block,
  type Note,
  type NoteId,
} from '../../article';
import { attributeOf, forEachTag } from './tags';
import type { WordComment, WordNode } from './word-tree';

/** What Word has at its margin, as notes to the desk. */
export interface CommentNotes {
  readonly notes: Readonly<Record<NoteId, Note>>;
  /** Null for a comment that the file does not have. */
  readonly noteOf: (comment: string) => NoteId | null;
}

/** `xml` is `comments.xml`, which says when they were written, or empty. Word knows no zone: the moment is taken for UTC. */
export function readComments(
  comments: readonly WordComment[],
  xml: string,
  blocksOf: (nodes: readonly WordNode[]) => readonly Block[],
): CommentNotes {
  const moments = momentsIn(xml);
  const ids = new Map<string, NoteId>();
  const notes: Record<NoteId, Note> = {};
  for (const { commentId, authorName, body } of comments) {
    const text = Array.from(inlineRuns(blocksOf(body)), plainText).join('\n');
    if (text.trim() === '' || ids.has(commentId)) continue;
    const id = newRecordId('note', ids.values());
    ids.set(commentId, id);
    notes[id] = note(text, { by: (authorName ?? '').trim(), at: moments.get(commentId) ?? '' });
  }
  return { notes, noteOf: (comment) => ids.get(comment) ?? null };
}

function momentsIn(xml: string): ReadonlyMap<string, string> {
  const moments = new Map<string, string>();
  forEachTag(xml, (tag) => {
    if (tag.name !== 'comment' || tag.isEnd) return;
    const date = attributeOf(tag, 'date') ?? '';
    const at = isMoment(date) ? date : `${date}Z`;
    if (isMoment(at)) moments.set(attributeOf(tag, 'id') ?? '', at);
  });
  return moments;
}
