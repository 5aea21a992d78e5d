import { strFromU8, unzipSync } from 'fflate';
import { elementsNamed, readXml, xmlWords, type XmlElement } from './read-xml';

/** A document of Word, unpacked. */
export interface ReadDocx {
  readonly files: Readonly<Record<string, string>>;
  readonly document: XmlElement;
  /** What each paragraph says, in order, those in tables included; line ends and tabs are what they are. */
  readonly paragraphs: readonly string[];
}

/** Throws where a part is not well-formed. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
  for (const [name, text] of Object.entries(files)) {
    if (/\.(?:xml|rels)$/.test(name)) readXml(text);
  }
  const document = readXml(files['word/document.xml']!);
  return { files, document, paragraphs: elementsNamed(document, 'w:p').map(wordsOf) };
}

export function wordsOf(paragraph: XmlElement): string {
  return paragraph.children
    .map((child) => {
      if (typeof child === 'string') return '';
      if (child.name === 'w:t') return xmlWords(child);
      // The places of tabs are among what is said of the paragraph.
      if (child.name === 'w:pPr') return '';
      if (child.name === 'w:tab') return '\t';
      return child.name === 'w:br' ? '\n' : wordsOf(child);
    })
    .join('');
}
