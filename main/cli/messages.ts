import type { Failure, FailureCode } from '../../app/result';

/** What each failure is called in a terminal, about its subject. A code without a sentence does not compile. */
const SENTENCES: Readonly<Record<FailureCode, (subject: string) => string>> = {
  'changed-on-disk': (subject) => `${subject} was changed by another program in the meantime`,
  locked: (subject) => `${subject} is in use by another program`,
  'no-space': (subject) => `no space left on the disk for ${subject}`,
  'no-permission': (subject) => `no permission for ${subject}`,
  'not-found': (subject) => `${subject} is not there`,
  damaged: (subject) => `${subject} is damaged and cannot be understood in full`,
  'too-new': (subject) => `${subject} was written by a newer version of Galley`,
  unsupported: (subject) => `${subject} is of a kind that Galley cannot use`,
  'too-large': (subject) => `${subject} is too large`,
  cancelled: (subject) => `cancelled: ${subject}`,
};

/** Details that are codes of ours and not another program's words. */
const DETAILS: Readonly<Record<string, (subject: string) => string>> = {
  empty: (subject) => `${subject} is empty`,
};

/** One line that says what went wrong and where. */
export function describeFailure({ code, subject, line, detail }: Failure): string {
  const known = DETAILS[detail ?? ''];
  if (known) return oneLine(known(subject));
  const place = line === undefined ? '' : `line ${line}`;
  const more = [place, detail ?? ''].filter((part) => part !== '').join(': ');
  return oneLine(`${SENTENCES[code](subject)}${more && ` (${more})`}`);
}

/** Names of files and words of other programs may hold line ends, and codes that a terminal would obey. */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
