import { contentFor } from './content';
import { copyLine } from './lines';
import { writeHeader, writeLine, type Line, type Log } from './log';
import type { StoredVersion } from './record';
import { readTexts } from './texts';
import { describeWords } from './words';

/**
 * The bytes of a file of versions without some of its lines. What the others are made from is put together anew: of a
 * text that goes, nothing is left in them.
 */
export async function rewrite(log: Log, gone: ReadonlySet<Line>): Promise<Buffer> {
  const texts = readTexts(log.versions);
  const writer = newWriter();
  let index = -1;
  for (const line of log.lines) {
    if (line.version) index += 1;
    if (gone.has(line)) continue;
    const read = line.version && (await texts.at(index));
    await writer.add(line, read?.text ?? null);
  }
  return writer.bytes();
}

/** A file of versions that is put together anew, each version against the one that is before it now. */
function newWriter() {
  const versions: StoredVersion[] = [];
  const texts = readTexts(versions);
  const lines: Uint8Array[] = [writeHeader()];
  let before: string | null = null;

  /** A line whose text is not known is taken over as it is. */
  async function add(line: Line, text: string | null): Promise<void> {
    const content = text === null ? null : await contentFor(versions, texts, text);
    if (!line.version || text === null || !content) {
      lines.push(copyLine(line.bytes));
      if (line.version) versions.push(line.version);
      return;
    }
    const version = { ...line.version, ...describeWords(before, text), content };
    versions.push(version);
    lines.push(writeLine(version));
    before = text;
  }
  return { add, bytes: () => Buffer.concat(lines) };
}
