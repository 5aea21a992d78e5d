import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { failure, success, type Result } from '../../result';

/**
 * The root element of an XML text. Nothing is fetched and nothing is expanded: a document type is read over, one that
 * defines something itself is refused (`unsupported`, with its line), and a reference to an entity that XML itself does not
 * have is `damaged`, as is all that is not well-formed. `too-large` for elements nested as nobody nests them.
 */
export function parseXml(xml: string): Result<Element> {
  const text = xml.replace(/^\ufeff/, '');
  const line = lineOfDefinitions(text);
  if (line !== null) return failure('unsupported', '', { line });
  try {
    return rootOf(fromXml(text));
  } catch (error) {
    if (!isOfParser(error)) throw error;
    // The parser calls itself for each level.
    if (error.cause instanceof RangeError) return failure('too-large', '');
    return failure('damaged', '', {
      ...(error.line === undefined ? {} : { line: error.line }),
      detail: reasonOf(error.cause),
    });
  }
}

function rootOf(tree: Root): Result<Element> {
  const root = tree.children.find((node) => node.type === 'element');
  return root ? success(root) : failure('damaged', '');
}

/** What may stand before a document type. */
const BEFORE = /\s+|<\?[^]*?\?>|<!--[^]*?-->/y;
const DEFINES = /<!DOCTYPE(?:[^>["']|"[^"]*"|'[^']*')*\[/y;

/** The line, from 1, of a document type with definitions of its own: they are how a few words become gigabytes. */
function lineOfDefinitions(text: string): number | null {
  let at = 0;
  BEFORE.lastIndex = 0;
  while (BEFORE.test(text)) at = BEFORE.lastIndex;
  DEFINES.lastIndex = at;
  return DEFINES.test(text) ? text.slice(0, at).split('\n').length : null;
}

/** What `xast-util-from-xml` throws: a message with the line, and as its cause the error of the parser below it. */
interface ParserError extends Error {
  readonly line?: number;
}

function isOfParser(error: unknown): error is ParserError {
  return error instanceof Error && 'source' in error && error.source === 'xast-util-from-xml';
}

/** The parser says what is wrong in its first line, and shows the place below. */
function reasonOf(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  return (message.split('\n')[0] ?? '').replace(/ \(line \d+, column \d+\)$/, '');
}
