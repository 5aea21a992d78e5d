import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ');

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a document of Word is made of, as other programs write it. */
export interface WordFile {
  /** What stands in its body. */
  readonly body: string;
  /** Parts in `word/` by their name without ending: what stands in their root element. */
  readonly parts?:
    | Readonly<Record<'styles' | 'numbering' | 'comments' | 'footnotes', string>>
    | Readonly<Record<string, string>>;
  /** What stands in `docProps/core.xml`. */
  readonly core?: string;
  /** Relations of the document, by their ids: type, target, and whether it lies elsewhere. */
  readonly relations?: Readonly<Record<string, readonly [string, string, 'External'?]>>;
  /** More files, by their names. */
  readonly files?: Readonly<Record<string, Uint8Array>>;
}

export function wordFile({
  body,
  parts = {},
  core = '',
  relations = {},
  files = {},
}: WordFile): Uint8Array {
  return zipSync({ ...wordFileParts({ body, parts, core, relations }), ...files });
}

/** The same before it is packed. */
export function wordFileParts({
  body,
  parts = {},
  core = '',
  relations = {},
}: WordFile): Record<string, Uint8Array> {
  const xml = (text: string) => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${text}`);
  const root = (name: string, text: string) => xml(`<w:${name} ${NAMESPACES}>${text}</w:${name}>`);
  const links = Object.entries(relations).map(
    ([id, [type, target, mode]]) =>
      `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`,
  );
  return {
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/></Types>',
    ),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`,
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">${core}</cp:coreProperties>`,
    ),
    ...Object.fromEntries(
      Object.entries(parts).map(([name, text]) => [`word/${name}.xml`, root(name, text)]),
    ),
  };
}

/** A paragraph of words in a style. */
export function wordParagraph(words: string, style = '', properties = ''): string {
  const named = style === '' ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${properties}</w:pPr>${run(words)}</w:p>`;
}

export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A picture: `r:embed` one in the file, `r:link` one elsewhere. */
export function drawing(how: 'embed' | 'link', id: string, alt = ''): string {
  return (
    `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="${alt}"/><a:graphic><a:graphicData>` +
    `<pic:pic><pic:blipFill><a:blip r:${how}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
  );
}
