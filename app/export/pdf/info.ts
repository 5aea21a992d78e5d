/** What a PDF is to say of itself; an empty text is left out. */
export interface PdfInfo {
  readonly authors: readonly string[];
  readonly subject: string;
  /** The story's id, by which an earlier export of it is known. */
  readonly story: string;
}

/**
 * A PDF with more in its document information: an update at its end (ISO 32000-1, 7.5.6), so that no byte before it
 * changes. It is for files with a classic table of cross-references whose trailer names an information dictionary, as
 * Chromium writes them; null for any other.
 */
export function addPdfInfo(pdf: Uint8Array, info: PdfInfo): Uint8Array | null {
  const text = latin1Of(pdf);
  const trailer = readTrailer(text);
  if (!trailer) return null;
  const dictionary = readInfo(text, trailer.info);
  if (dictionary === null) return null;
  const entries = [
    ['Author', info.authors.filter((name) => name.trim() !== '').join(', ')],
    ['Subject', info.subject.trim()],
    // Not of the standard, which lets a file have others: readers pass over it.
    ['GalleyStory', info.story],
  ].filter(([, value]) => value !== '');
  const added = entries.map(([key, value]) => `/${key} ${writeString(value!)}\n`).join('');
  const start = pdf.length + 1;
  const object = `${trailer.info} 0 obj\n<<${dictionary}\n${added}>>\nendobj\n`;
  const table = `xref\n${trailer.info} 1\n${String(start).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<<${trailer.entries}\n/Prev ${trailer.startxref}>>\nstartxref\n${start + object.length}\n%%EOF\n`;
  return joined(pdf, `\n${object}${table}${end}`);
}

interface Trailer {
  /** What stands between its angle brackets, without `/Prev`. */
  readonly entries: string;
  /** Number of the information dictionary. */
  readonly info: number;
  readonly startxref: string;
}

function readTrailer(text: string): Trailer | null {
  const at = text.lastIndexOf('trailer');
  const found = /^trailer\s*<<([^]*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*$/.exec(
    at < 0 ? '' : text.slice(at),
  );
  const entries = found?.[1] ?? '';
  const info = /\/Info\s+(\d+)\s+0\s+R/.exec(entries)?.[1];
  if (!found || info === undefined || /\/(Encrypt|Prev)\b/.test(entries)) return null;
  return { entries: entries.trimEnd(), info: Number(info), startxref: found[2]! };
}

/** What stands between the angle brackets of the information dictionary, which holds nothing but strings. */
function readInfo(text: string, number: number): string | null {
  const head = `\n${number} 0 obj`;
  const at = text.lastIndexOf(head);
  const found = /^\s*<<((?:\((?:[^\\()]|\\[^])*\)|<[0-9A-Fa-f\s]*>|[^<>()])*)>>\s*endobj/.exec(
    at < 0 ? '' : text.slice(at + head.length),
  );
  return found?.[1]?.trimEnd() ?? null;
}

/** Plain ASCII as it is, so that it can be found in the file; all else in UTF-16 (ISO 32000-1, 7.9.2.2). */
function writeString(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return `(${value.replace(/[\\()]/g, '\\$&')})`;
  let hex = 'FEFF';
  for (let at = 0; at < value.length; at += 1) {
    hex += value.charCodeAt(at).toString(16).padStart(4, '0').toUpperCase();
  }
  return `<${hex}>`;
}

/** Each byte as the character of its number. */
function latin1Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  }
  return pieces.join('');
}

function joined(bytes: Uint8Array, ascii: string): Uint8Array {
  const whole = new Uint8Array(bytes.length + ascii.length);
  whole.set(bytes);
  for (let at = 0; at < ascii.length; at += 1) whole[bytes.length + at] = ascii.charCodeAt(at);
  return whole;
}
