import { tellable, tellableCodes, tellableName } from './known-messages';

/** What the log is made of, as an error has it; any of it may hold words of a story, names or paths. */
export interface RawError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/** Only so many places of a stack are told. */
const MOST_PLACES = 30;

/**
 * An error for the log: `<name> <code> <system call>: <message>`, and the places it came from below, a line each.
 * Nothing else can come through: of a message only what {@link tellable} knows, of a place only files of the app, each
 * below the app's own folder, since the way there may hold the user's name.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `a thrown ${typeof error}`;
  const { name, message, stack } = error;
  return describeRaw({
    name: String(name),
    message: String(message),
    stack: String(stack ?? ''),
    code: 'code' in error ? error.code : undefined,
    syscall: 'syscall' in error ? error.syscall : undefined,
  });
}

/** The same of an error of which there are only the words, from the page. */
export function describeRaw({ name, message, stack, code, syscall }: RawError): string {
  const head = [tellableName(name), ...tellableCodes(code, syscall)].join(' ');
  const told = tellable(message);
  // Above the first of its places a stack repeats the whole message, whose lines may look like places.
  const repeated = stack.indexOf(message);
  const lines = stack.slice(repeated < 0 ? 0 : repeated + message.length).split('\n');
  const places = lines.flatMap(describePlace).slice(0, MOST_PLACES);
  return [told === '' ? head : `${head}: ${told}`, ...places].join('\n');
}

/** `at name (file:line:column)`, as V8 writes it and as it is told; the name may be missing. */
const PLACE = /^\s+at (?:(?:async |new )?([\w$.#<>]+)(?: \[as [^\]]*\])? \()?(.+):(\d+):(\d+)\)?$/;

/** A line of a stack as it is told, or nothing. */
export function describePlace(line: string): readonly string[] {
  if (line === '    at (elsewhere)') return [line];
  const [, name = '', file, row, column] = PLACE.exec(line) ?? [];
  if (file === undefined) return [];
  const known = describeFile(file);
  if (known === null) return ['    at (elsewhere)'];
  return [`    at ${name === '' ? '' : `${name} `}(${known}:${row}:${column})`];
}

/** Files of the app as they lie in it, of Node and of the page; null for anything else. */
function describeFile(file: string): string | null {
  const path = file.replaceAll('\\', '/');
  if (/^node:[a-z\d_/]+$/.test(path) || /^galley:\/\/app\/[\w./-]+$/.test(path)) return path;
  const [, own] = /(?:^|\/)((?:dist\/(?:main|renderer)|node_modules)\/[\w.@/-]+)$/.exec(path) ?? [];
  return own ?? null;
}
