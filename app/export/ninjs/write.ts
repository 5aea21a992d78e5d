import { figuresIn, type Article, type Fields } from '../../article';
import { pageUrl } from '../html';
import { isDay, knownLanguage } from '../language';
import { publicArticle } from '../public';
import { releaseOf } from '../release';
import type { FindWireFiles, WireOptions } from '../wire';
import { writeBodies } from './body';
import { given } from './given';
import { writeAssociation } from './picture';
import { tellNinjsLosses } from './tell';

/**
 * The story as an item of ninjs 3.1, JSON: https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json. Only what may be
 * published is in it, see {@link publicArticle}. The body is there as XHTML and as plain text; each figure is an
 * association, which the figure in the XHTML names by its id. Roles that the standard leaves to providers:
 *
 * - headlines: `main` and `seo`; descriptions: `summary` (the standfirst) and `seo`, of pictures `caption` and `alt`;
 * - infoSources: `author` for each byline, of pictures `source`; subjects: `about` for each tag, `section`;
 * - people and organisations: `quoted`; altIds: `canonical`.
 *
 * The day of the dateline is `contentCreated`, at midnight in UTC, since that is a date with a time.
 */
export function writeNinjs(
  article: Article,
  files: FindWireFiles,
  { losses, issued = '' }: WireOptions = {},
): string {
  const shown = publicArticle(article, losses && { losses });
  if (losses) tellNinjsLosses(shown, files, losses);
  const { fields, body } = shown;
  const uri = uriOf(fields);
  const canonical = pageUrl(fields.canonical);
  const authors = fields.bylines.filter((name) => name.trim() !== '');
  const associations = Array.from(figuresIn(body), (figure, index) =>
    writeAssociation(figure, index + 1, { uri, files }),
  );
  const item = given({
    standard: STANDARD,
    uri,
    type: associations.length > 0 ? 'composite' : 'text',
    profile: fields.profile,
    versionCreated: issued,
    contentCreated: isDay(fields.dateline.date) ? `${fields.dateline.date}T00:00:00Z` : '',
    ...releaseProperties(shown),
    language: knownLanguage(fields.language),
    slugline: fields.slug,
    headlines: [...said('main', fields.headline), ...said('seo', fields.seo.title)],
    descriptions: [...said('summary', fields.standfirst), ...said('seo', fields.seo.description)],
    by: authors.join(', '),
    infoSources: authors.map((name) => ({ name, role: 'author' })),
    located: fields.dateline.place,
    subjects: [
      ...(fields.section === '' ? [] : [{ name: fields.section, rel: 'section' }]),
      ...fields.tags.map((name) => ({ name, rel: 'about' })),
    ],
    altIds: canonical === null ? [] : [{ role: 'canonical', value: canonical }],
    ...quoted(shown),
    bodies: writeBodies(shown, files),
    associations,
  });
  return `${JSON.stringify(item, null, 2)}\n`;
}

const STANDARD = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json',
} as const;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** A story without an id of the usual kind has a name that may stand in a URN (RFC 8141, RFC 2141 for `x-`). */
function uriOf({ id, slug }: Fields): string {
  if (UUID.test(id)) return `urn:uuid:${id}`;
  return `urn:x-galley:${encodeURIComponent(id || slug || 'story').replace(/[!'()*]/g, '-')}`;
}

/** Withheld or cancelled is said; an embargo is a date, and `usable` is what silence means. */
function releaseProperties(article: Article) {
  const { status, until } = releaseOf(article);
  const isSaid = status === 'withheld' || status === 'canceled';
  return { pubStatus: isSaid ? status : '', embargoedUntil: until };
}

function said(role: string, value: string) {
  return value === '' ? [] : [{ role, contentType: 'text/plain', value }];
}

/** Who is quoted by name. */
function quoted({ sources }: Article) {
  const named = (kind: 'person' | 'organisation') =>
    Object.values(sources)
      .filter((source) => source.kind === kind)
      .map(({ name }) => ({ name, rel: 'quoted' }));
  return { people: named('person'), organisations: named('organisation') };
}
