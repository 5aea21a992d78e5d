import { failure, success, type Result } from '../../app/result';
import { decodeAs, markedEncoding } from './page-text';

/** How far into a file its declaration is looked for, in bytes. */
const HEAD = 200;

/**
 * The text of an XML file in the encoding that it says it is in, by the mark at its start or by its declaration, else
 * UTF-8 (https://www.w3.org/TR/xml/#charencoding). `unsupported` for an encoding that nobody knows.
 */
export function decodeXml(bytes: Uint8Array, subject: string): Result<string> {
  const text = decodeAs(markedEncoding(bytes) ?? declaredEncoding(bytes), bytes);
  return text === null ? failure('unsupported', subject) : success(text);
}

function declaredEncoding(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const declaration = /^(?:\xef\xbb\xbf)?<\?xml\b[^>]*/.exec(head)?.[0] ?? '';
  return /\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1] ?? 'utf-8';
}
