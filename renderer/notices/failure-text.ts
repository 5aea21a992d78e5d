import { IMPORTED } from '../../app/import/endings';
import { isFailureDetail, type Failure } from '../../app/result';
import type { Words } from './notice';

/** What was being done when something went wrong; each has its sentence `attempt.<attempt>`. */
export type Attempt =
  | 'open'
  | 'save'
  | 'copy'
  | 'create'
  | 'wire-copy'
  | 'import'
  | 'export'
  | 'resume'
  | 'file'
  | 'picture'
  | 'recording'
  | 'copy-recording'
  | 'paste'
  | 'choose'
  | 'reveal'
  | 'rename'
  | 'duplicate'
  | 'archive'
  | 'trash'
  | 'reindex'
  | 'profiles'
  | 'snippets'
  | 'problem'
  | 'user-data'
  | 'link';

/** What did not work and what that means for the text, then why and what to do. */
export function failureText(attempt: Attempt, failure: Failure): readonly Words[] {
  const what = { key: `attempt.${attempt}`, values: { subject: failure.subject } };
  // What can be said of a link that does not open is all in one sentence.
  return attempt === 'link' ? [what] : [what, failureReason(failure)];
}

/** What can be imported, by the names of the files, for the sentences that say so. */
const STORIES = IMPORTED.map((ending) => `.${ending}`);

/** Why it did not work and what to do. */
export function failureReason({ code, subject, line, detail }: Failure): Words {
  const values = { subject, line: line ?? 0, detail: detail ?? '', stories: STORIES };
  const general = isFailureDetail(detail) ? `failure.${detail}` : `failure.${code}`;
  // Pasted text has no file's name.
  if (subject === '') return { key: [`${general}.here`, general], values };
  if (line !== undefined) return { key: [`${general}.at-line`, general], values };
  return { key: general, values };
}
