import { FAILURE_CODES } from '../result';

/**
 * What messages of errors may say in the log: sentences of ours, and beginnings of those of V8 and Electron, that hold
 * no word of a story, no name and no path. Any other message is left out, whatever it says: it may quote what it is
 * about, and no rule finds a name in a sentence.
 */
const KNOWN: readonly RegExp[] = [
  // V8 goes on with the name of a property, which may be a key of the data.
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^Cannot destructure property/,
  /^Assignment to constant variable/,
  /^Cannot assign to read only property/,
  /^Converting circular structure to JSON/,
  /^Invalid (?:array length|string length|time value|count value)/,
  /^Maximum call stack size exceeded/,
  /^is not (?:a function|defined|iterable|a constructor)$/,

  // Electron.
  /^Object has been destroyed$/,
  /^Render frame was disposed before WebFrameMain could be accessed$/,
  /^An object could not be cloned\.$/,
  /^(?:abnormal-exit|killed|crashed|oom|launch-failed|integrity-failure|memory-eviction)(?: \(-?\d+\))?$/,

  // Ours.
  /^The process of the (?:index|pictures|fact-check copy) ended \((?:-?\d+|null)\)\.$/,
  /^The filing process ended \((?:-?\d+|null)\)\.$/,
  /^The request is not as the contract says: (?:(?:[\w-]+(?:\.[\w-]+)* )?[a-z_]+(?:, |\.$))+/,
  /^The request is too large\.$/,
  /^The request does not come from the page of Galley\.$/,
  /^No (?:list of )?paths\.$/,
  /^A page took too long to print\.$/,
  /^The drawing is too large\.$/,
  /^The index was made by another version\.$/,
  /^A damaged file of (?:profiles|snippets) must not be written over\.$/,
  new RegExp(`^(?:${FAILURE_CODES.join('|')})$`),
];

/** So much of a message as may be told; empty where none of it may. */
export function tellable(message: string): string {
  // What V8 says of an expression begins with that expression.
  const [sentence] = /is not (?:a function|defined|iterable|a constructor)$/.exec(message) ?? [
    message,
  ];
  for (const known of KNOWN) {
    const [told] = known.exec(sentence) ?? [];
    if (told !== undefined) return told;
  }
  return '';
}

/** Names of errors, of the language, of Node and of the packages in use; anybody may set another one. */
const NAMES =
  'Error AbortError AggregateError AssertionError CommanderError DataCloneError DOMException EvalError InvalidArgumentError NotFoundError RangeError ReferenceError SqliteError SyntaxError SystemError TimeoutError TypeError URIError YAMLParseError ZodError'.split(
    ' ',
  );

/** What the system and Node call what went wrong. */
const CODES =
  'EACCES EADDRINUSE EAGAIN EBADF EBUSY ECANCELED ECONNABORTED ECONNREFUSED ECONNRESET EDQUOT EEXIST EFAULT EFBIG EHOSTDOWN EHOSTUNREACH EILSEQ EINTR EINVAL EIO EISDIR ELOOP EMFILE EMLINK ENAMETOOLONG ENETDOWN ENETUNREACH ENFILE ENODEV ENOENT ENOMEM ENOSPC ENOSYS ENOTCONN ENOTDIR ENOTEMPTY ENOTSUP ENXIO EOPNOTSUPP EPERM EPIPE EROFS ESTALE ETIMEDOUT ETXTBSY EXDEV UNKNOWN MODULE_NOT_FOUND ABORT_ERR'.split(
    ' ',
  );

const CALLS =
  'access chmod close connect copyfile fdatasync fstat fsync ftruncate futime kill link lstat mkdir mkdtemp open opendir read readlink realpath rename rmdir scandir spawn stat statfs symlink uv_cwd unlink utime watch write'.split(
    ' ',
  );

/** The name of an error as it may be told. */
export function tellableName(name: string): string {
  return NAMES.includes(name) ? name : 'Error';
}

/** The codes of an error that may be told: what went wrong, and at which call of the system. */
export function tellableCodes(code: unknown, call: unknown): readonly string[] {
  const isCode =
    typeof code === 'string' &&
    (CODES.includes(code) || /^(?:ERR|SQLITE)_[A-Z_]{2,50}$/.test(code));
  return [...(isCode ? [code] : []), ...CALLS.filter((known) => known === call)];
}
