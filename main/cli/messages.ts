import {
  isFailureDetail,
  type Failure,
  type FailureCode,
  type FailureDetail,
} from '../../app/result';

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

/** The same of details that are codes too. */
const DETAILS: Readonly<Record<FailureDetail, (subject: string) => string>> = {
  quota: (subject) => `the space allowed to you on the disk of ${subject} is used up`,
  'read-only-disk': (subject) => `the disk of ${subject} can only be read`,
  'in-the-way': (subject) =>
    `something else is in the place of ${subject} or of what belongs to it`,
  busy: (subject) => `the system has no means left to open ${subject}; try again`,
  'disk-fault': (subject) => `the disk of ${subject} does not work properly`,
  'path-too-long': (subject) => `the path is too long: ${subject}`,
  'name-refused': (subject) => `the disk does not take a name: ${subject}`,
  'other-disk': (subject) => `${subject} cannot be moved to another disk`,
  'disk-refuses': (subject) => `the disk of ${subject} cannot do what Galley asks of it`,
  empty: (subject) => `${subject} is empty`,
  'no-bytes': (subject) => `${subject} is 0 bytes long`,
  'not-made': (subject) => `${subject} could not be made as it is wanted; nothing was exported`,
  'not-read': (subject) => `what reads ${subject} broke off; nothing of it was imported`,
  'no-trash': (subject) => `the system has no trash for ${subject}`,
  'outside-library': (subject) => `${subject} is not in the library`,
  'protected-source': (subject) => `${subject} is a protected source, or has the name of one`,
  'unsafe-archive': (subject) =>
    `${subject} has files in it that could be written outside of the story or over one another; nothing was opened`,
  encrypted: (subject) => `${subject} is locked with a password`,
  'not-one-story': (subject) => `${subject} does not have exactly one TextBundle in it`,
  'inside-story': (subject) => `${subject} is inside of a story; exports need a place of their own`,
  'off-record': (subject) =>
    `${subject} has words that were given off the record; --off-record omit leaves them out`,
  'needs-app': (subject) => `${subject} can be printed as a PDF by the app only`,
  blocked: (subject) => `something keeps ${subject} from being filed`,
  'no-formats': (subject) => `the filing rule of ${subject} names no format that Galley knows`,
  'no-key-store': (subject) => `the system has no key store to lock ${subject} with`,
  'other-key': (subject) => `the system's key does not unlock ${subject}`,
  'kept-elsewhere': (subject) => `this machine does not know who it is: ${subject}`,
};

/** One line that says what went wrong and where. */
export function describeFailure({ code, subject, line, detail }: Failure): string {
  if (isFailureDetail(detail)) return oneLine(DETAILS[detail](subject));
  const place = line === undefined ? '' : `line ${line}`;
  const more = [place, detail ?? ''].filter((part) => part !== '').join(': ');
  return oneLine(`${SENTENCES[code](subject)}${more && ` (${more})`}`);
}

/**
 * Names of files and words of stories and other programs may hold line ends, codes that a terminal would obey, and marks
 * that would turn the rest of the line around.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
