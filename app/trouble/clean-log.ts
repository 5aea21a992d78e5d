import { describePlace } from './describe-error';
import { tellable, tellableCodes, tellableName } from './known-messages';

/** `[2026-11-24 09:41:07.000] [error] where: what`, as the log has it. */
const ENTRY =
  /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})\] \[(error|warn|info)\]\s+([a-z][a-z .-]{0,40}): (.*)$/;

/** An error's first line, by the words in it. */
const HEAD = /^(\w+)((?: \w+){0,2})(?:: (.*))?$/;

/** What is thrown and no error is told by its type. */
const THROWN = /^a thrown (?:string|number|bigint|boolean|symbol|undefined|object|function)$/;

/**
 * Lines of a log as they may be shown to others. What an older Galley wrote, or anybody else put into the file, was
 * not written by the same rules: what is not certain to hold no name is left out.
 */
export function cleanLog(text: string): string {
  return text.split(/\r?\n/).flatMap(cleanLine).join('\n');
}

function cleanLine(line: string): readonly string[] {
  const [, time, level, where, what] = ENTRY.exec(line) ?? [];
  if (what === undefined) return describePlace(line);
  const told = cleanHead(what);
  return [`[${time}] [${level}] ${where}${told === '' ? '' : `: ${told}`}`];
}

function cleanHead(what: string): string {
  if (THROWN.test(what)) return what;
  const [, name, words = '', message = ''] = HEAD.exec(what) ?? [];
  if (name === undefined) return '';
  const codes = words.split(' ').flatMap((word) => tellableCodes(word, word));
  const told = tellable(message);
  return `${[tellableName(name), ...codes].join(' ')}${told === '' ? '' : `: ${told}`}`;
}
