import { plainText, spansIn, type Article } from '../../article';
import { writeBlocks } from '../../format';
import type { Losses } from '../losses';
import { carry } from './carry';
import type { ForeignFlavour } from './flavours';
import { hugoFrontMatter, jekyllFrontMatter } from './front-matter';
import { headlineOf, tellFields, titleBlock } from './title-block';
import { TRAITS } from './traits';

/** The story without anything of our own: words of quotes as words, pictures as the flavour has them. */
export function writeForeign(article: Article, flavour: ForeignFlavour, losses: Losses): string {
  tellRecords(article, losses);
  const traits = TRAITS[flavour];
  const body = carry(article.body, { flavour, traits, losses });
  const frontMatter = FRONT_MATTER[flavour];
  if (frontMatter !== null) {
    const head = frontMatter(article, losses);
    return body.length === 0 ? head : `${head}\n${writeBlocks(body, traits.dialect)}`;
  }
  tellFields(article.fields, losses);
  const title = titleBlock(article);
  // What Ghost imports takes the line as it stands, without reading it as Markdown.
  const headline = flavour === 'ghost' ? headlineOf(article.fields) : '';
  const blocks = [...(headline === '' ? title : title.slice(1)), ...body];
  const { id } = article.fields;
  const parts = [
    headline === '' ? '' : `# ${headline}\n`,
    writeBlocks(blocks, traits.dialect),
    // By this the next export knows that the file is the same story's; nobody sees it.
    id === '' ? '' : `<!-- story ${id.replace(/[^\w-]/g, '')} -->\n`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}

type WriteFrontMatter = (article: Article, losses: Losses) => string;

const FRONT_MATTER: Readonly<Record<ForeignFlavour, WriteFrontMatter | null>> = {
  commonmark: null,
  gfm: null,
  hugo: hugoFrontMatter,
  jekyll: jekyllFrontMatter,
  ghost: null,
};

/** Records behind the words have no place in Markdown: the words stay. */
function tellRecords({ body, quotes, notes, sources }: Article, losses: Losses): void {
  const told = new Set<string>();
  for (const span of spansIn(body)) {
    const isQuote = span.type === 'quote';
    const id = isQuote ? span.quote : span.note;
    if (told.has(`${span.type} ${id}`) || !Object.hasOwn(isQuote ? quotes : notes, id)) continue;
    told.add(`${span.type} ${id}`);
    losses.add(isQuote ? 'quote-record' : 'desk-note', 'left-out', plainText(span.content));
  }
  for (const { name } of Object.values(sources)) losses.add('source-record', 'left-out', name);
}
