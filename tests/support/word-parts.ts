import { strFromU8, unzipSync } from 'fflate';
import type { WordParts } from '../../app/import/docx';

/** The parts of a document of Word as its reader wants them. */
export function wordParts(bytes: Uint8Array): WordParts {
  const files = Object.entries(unzipSync(bytes));
  const xml = files.filter(([name]) => /\.(?:xml|rels)$/.test(name));
  return {
    texts: new Map(xml.map(([name, part]) => [name, strFromU8(part)])),
    names: new Set(files.map(([name]) => name)),
  };
}
