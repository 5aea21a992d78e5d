/** Parsers quote what they read in their messages: only so much of one is kept. */
const MAX_MESSAGE = 200;

/** An error for the log: its name, the first line of its message and where it came from. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const message = error.message.split('\n', 1)[0]!.slice(0, MAX_MESSAGE);
  // Above the first of its places a stack repeats the whole message.
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}: ${message}`, ...places].join('\n');
}
