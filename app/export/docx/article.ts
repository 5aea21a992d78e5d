import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { Article, Figure } from '../../article';
import { datelineToShow } from '../dateline';
import { directionOf } from '../language';
import { publicArticle, type ExportOptions } from '../public';
import { line, writeBlock } from './block';
import { commentsOf } from './comments';
import type { DocxContext } from './context';
import { stylesIn } from './document-language';
import { tellNotCarried } from './not-carried';
import type { DocxPicture } from './picture';
import { xmlCharacters } from '../xml-characters';

/** Gives the picture of a figure; null for one that is not there, or that Word does not know. */
export type FindDocxPicture = (figure: Figure) => DocxPicture | null;

/**
 * The story as a manuscript for Word (Office Open XML): all that may leave the newsroom, in Word's own styles, so that
 * whoever lays it out changes each in one place. Notes to the desk are comments, if they are asked for. A figure without
 * a picture has in its place what it is said to show. Raw Markdown stands as it is, as code.
 */
export async function writeDocx(
  article: Article,
  pictures: FindDocxPicture,
  options: ExportOptions = {},
): Promise<Uint8Array> {
  const shown = publicArticle(article, options);
  if (options.losses) tellNotCarried(shown, pictures, options.losses);
  const { headline, standfirst, bylines, tags, language, seo } = shown.fields;
  const direction = directionOf(language);
  const comments = commentsOf(shown, direction);
  const context = newContext(direction, pictures, comments.aroundNote);
  const document = new Document({
    title: xmlCharacters(headline),
    creator: xmlCharacters(bylines.join('; ')),
    keywords: xmlCharacters(tags.join(', ')),
    description: xmlCharacters(seo.description || standfirst),
    customProperties: propertiesOf(shown),
    styles: stylesIn(language),
    ...(comments.children.length > 0 ? { comments: { children: comments.children } } : {}),
    sections: [
      {
        footers: { default: pageNumbers() },
        children: [
          ...writeHead(shown, context),
          ...shown.body.flatMap((block) => writeBlock(block, context)),
        ],
      },
    ],
  });
  return Packer.pack(document, 'uint8array');
}

function newContext(
  direction: DocxContext['direction'],
  pictureOf: FindDocxPicture,
  aroundNote: DocxContext['aroundNote'],
): DocxContext {
  let lists = 0;
  return {
    direction,
    topHeading: 1,
    pictureOf,
    behindQuote: () => [],
    aroundNote,
    nextList: () => (lists += 1),
  };
}

function writeHead(article: Article, context: DocxContext): readonly FileChild[] {
  const { headline, standfirst, bylines } = article.fields;
  const lines = [
    [headline, { heading: HeadingLevel.TITLE }],
    [standfirst, { style: 'Subtitle' }],
    [bylines.join(', '), { style: 'Byline' }],
    [datelineToShow(article), { style: 'Dateline' }],
  ] as const;
  const shown = lines.filter(([text]) => text.trim() !== '');
  return shown.map(([text, options], index) => {
    const isLast = index === shown.length - 1;
    return line(text, context, { ...options, ...(isLast ? { spacing: { after: 320 } } : {}) });
  });
}

/** What Word has no property for; it shows them among the file's own ones. */
function propertiesOf({ fields }: Article) {
  const { id, slug, section, embargo, canonical, seo } = fields;
  return [
    { name: 'Galley id', value: id },
    { name: 'Slug', value: slug },
    { name: 'Section', value: section },
    { name: 'Embargo', value: embargo },
    { name: 'Canonical address', value: canonical },
    { name: 'Search title', value: seo.title },
    { name: 'Search description', value: seo.description },
  ]
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ({ name, value: xmlCharacters(value) }));
}

function pageNumbers(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Byline',
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
