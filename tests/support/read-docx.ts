import { strFromU8, unzipSync } from 'fflate';
import { elementsNamed, readXml, xmlWords, type XmlElement } from './read-xml';

/** A document of Word, unpacked. */
export interface ReadDocx {
  readonly files: Readonly<Record<string, string>>;
  readonly document: XmlElement;
  /** What each paragraph says, in order, those in tables included; a line end is one. */
  readonly paragraphs: readonly string[];
}

/** Throws where a part is not well-formed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  for (const text of Object.values(files)) readXml(text);
  const document = readXml(files['word/document.xml']!);
  return { files, document, paragraphs: elementsNamed(document, 'w:p').map(wordsOf) };
}

export function wordsOf(paragraph: XmlElement): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return xmlWords(child);
      return child.name === 'w:br' ? '\n' : wordsOf(child);
    })
    .join('');
}
