import { toXml } from 'xast-util-to-xml';
import type { Article } from '../../article';
import { tellFields } from '../field-losses';
import { pageUrl } from '../html';
import { isDay, knownLanguage } from '../language';
import { NO_LOSSES, type Losses } from '../losses';
import { publicArticle } from '../public';
import { tellRecords } from '../record-losses';
import { releaseOf } from '../release';
import type { FindWireFiles, WireOptions } from '../wire';
import { writeBlocks } from './block';
import { element, type Context } from './context';
import { writeBodyHead, writeHead } from './head';

const NAMESPACE = 'http://iptc.org/std/NITF/2006-10-18/';

/**
 * The story as a document of NITF 3.6, XML in UTF-8, by the schema of https://iptc.org/std/NITF/3.6/. Only what may be
 * published is in it, see {@link publicArticle}. The standfirst is the abstract, the slug the `du-key`, tags are
 * keywords; what the standard has no element for is the nearest one with a class that says what it was: `level-3` of
 * `hl2`, `pull-quote` of `bq`, `gallery` of `block`, `check` of `ul`, a mark's name of `em`.
 */
export function writeNitf(
  article: Article,
  files: FindWireFiles,
  { losses, issued = '' }: WireOptions = {},
): string {
  const shown = publicArticle(article, losses && { losses });
  const context: Context = { article: shown, files, losses: losses ?? NO_LOSSES, isInQuote: false };
  if (losses) tellWhole(shown, losses);
  const language = knownLanguage(shown.fields.language);
  const root = element(
    'nitf',
    { xmlns: NAMESPACE, version: '-//IPTC//DTD NITF 3.6//EN', baselang: language },
    [
      writeHead(context, issued),
      element(
        'body',
        { 'xml:lang': language },
        [
          writeBodyHead(context),
          element('body.content', {}, writeBlocks(shown.body, context), context),
        ],
        context,
      ),
    ],
    context,
  );
  const xml = toXml(root, { closeEmptyElements: true, tightClose: true });
  // The serialiser leaves alone what ends a CDATA section; text may not have it, and there is no such section here.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${xml.replaceAll(']]>', ']]&gt;')}\n`;
}

/** What is not told by the writers of the single elements. */
function tellWhole(article: Article, losses: Losses): void {
  const { fields } = article;
  if (fields.dateline.date !== '' && !isDay(fields.dateline.date)) {
    tellFields(fields, ['dateline'], losses);
  }
  if (knownLanguage(fields.language) === '') tellFields(fields, ['language'], losses);
  if (releaseOf(article).until === '') tellFields(fields, ['embargo'], losses);
  if (pageUrl(fields.canonical) === null) tellFields(fields, ['canonical'], losses);
  tellRecords(article, { names: true }, losses);
}
