import { inflateRawSync } from 'node:zlib';
import { readLog } from '../../main/history/log';

/** All that is packed in a file of versions; its dictionary is the end of what is packed whole. */
export function unpackedVersions(file: Buffer): string {
  const log = readLog('', file);
  if (!log.ok) return '';
  let dictionary: Buffer = Buffer.of();
  const texts = log.value.versions.map(({ content }) => {
    if (content.kind === 'again') return '';
    const isWhole = content.kind === 'whole';
    const json = inflateRawSync(content.packed, isWhole ? {} : { dictionary }).toString();
    if (isWhole) {
      const [[, , text] = [0, 0, '']] = JSON.parse(json) as [number, number, string][];
      dictionary = Buffer.from(text.slice(-WINDOW)).subarray(-WINDOW);
    }
    return json;
  });
  return texts.join('\n');
}

const WINDOW = 32 * 1024;
