import { decodeEntities } from './tags';

/** What the file says of itself; empty where it does not, or only what a program wrote that was not told. */
export interface WordProperties {
  readonly title: string;
  readonly creators: readonly string[];
  readonly keywords: readonly string[];
  readonly language: string;
}

/** What Word and others write where nobody was asked. */
const NO_TITLE = /^(?:untitled.*|(?:word )?document ?\d*|microsoft word.*|.*\.docx?)$/i;
const NOBODY =
  /^(?:user|users|admin|administrator|owner|author|unknown|un-named|microsoft (?:office )?(?:user|account)|windows user|python-docx|docx4j|apache poi|libreoffice.*|google docs)$/i;

/** Reads `docProps/core.xml`. Word parts authors by semicolons. */
export function readProperties(xml: string): WordProperties {
  const title = textOf('title', xml);
  const language = textOf('language', xml);
  return {
    title: NO_TITLE.test(title) ? '' : title,
    creators: listOf(textOf('creator', xml), /;/).filter((name) => !NOBODY.test(name)),
    keywords: listOf(textOf('keywords', xml), /[,;،؛]/),
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : '',
  };
}

function textOf(name: string, xml: string): string {
  const found = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>([^<]*)<`).exec(xml)?.[1] ?? '';
  return decodeEntities(found).replace(/\s+/g, ' ').trim();
}

function listOf(text: string, parting: RegExp): readonly string[] {
  const parts = text.split(parting).map((part) => part.trim());
  return [...new Set(parts)].filter((part) => part !== '');
}
