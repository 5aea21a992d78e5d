import { mapSpans, type Article } from '../../article';
import { writeBlock } from '../html/block';
import type { Context } from '../html/context';
import { escapeAttribute, escapeText } from '../html/escape';
import { writeHeader } from '../html/header';
import { newPageNotes } from '../html/notes';
import { newOutline } from '../html/outline';
import type { PageQuotes } from '../html/quotes';
import { STYLE } from '../html/style';
import { linkUrl } from '../html/url';
import { directionOf, formatDate, knownLanguage } from '../language';
import { NO_LOSSES } from '../losses';
import { factCheckCopy, type FactCheckCopy, type NumberedQuote } from './copy';
import { CELLS, FACTS, factsOf, type Fact, type Facts } from './facts';
import type { Labels } from './labels';

/**
 * The story with numbers behind its quotes, and a table of all that is known of each, as one HTML document that needs
 * nothing beside it. Number and words lead to each other. Text is in Unicode Normalization Form C.
 */
export function writeFactCheckHtml(article: Article, labels: Labels): string {
  const copy = factCheckCopy(article);
  const marks = newNumberMarks(copy);
  const story = writeStory(copy, marks, labels);
  const { words, language } = labels;
  const title = words['fact-check.title'];
  const name = article.fields.headline.trim() || article.fields.slug.trim();
  return `<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, noarchive">
<title>${escapeText(name === '' ? title : `${title}: ${name}`)}</title>
<style>${STYLE}${OWN_STYLE}</style>
</head>
<body>
<main>
<p class="desk-only"><strong>${escapeText(title)}.</strong> ${escapeText(words['fact-check.warning'])}</p>
${story}${writeQuotes(copy, marks, labels)}</main>
</body>
</html>
`;
}

/** Behind its words each quote has its number; remembers which words can be led to. */
interface NumberMarks extends PageQuotes {
  readonly isMarked: (number: number) => boolean;
}

function newNumberMarks({ byId }: FactCheckCopy): NumberMarks {
  const marked = new Set<number>();
  return {
    isMarked: (number) => marked.has(number),
    mark: ({ quote }, isInLink) => {
      const { number } = byId.get(quote)!;
      const anchor = marked.has(number) ? '' : ` id="words-${number}"`;
      marked.add(number);
      const sign = isInLink ? `[${number}]` : `<a href="#quote-${number}">[${number}]</a>`;
      return { attributes: anchor, behind: `<sup class="number">${sign}</sup>` };
    },
  };
}

function writeStory({ article }: FactCheckCopy, quotes: PageQuotes, { words }: Labels): string {
  const language = knownLanguage(article.fields.language);
  const direction = directionOf(article.fields.language);
  const context: Context = {
    article,
    // What is to be checked are words: a picture is shown by what is said of it.
    pictures: () => null,
    direction,
    outline: newOutline(2),
    notes: newPageNotes({ ...article, notes: {} }),
    quotes,
    losses: NO_LOSSES,
    saysRights: false,
    isInLink: false,
  };
  const title =
    article.fields.headline.trim() === ''
      ? `<h1>${escapeText(words['fact-check.title'])}</h1>\n`
      : '';
  const blocks = withoutNotes(article).map((block) => writeBlock(block, context));
  return `<article lang="${language}" dir="${direction}">\n${title}${writeHeader(context)}${blocks.join('')}</article>\n`;
}

function withoutNotes({ body }: Article): Article['body'] {
  return mapSpans(body, {
    isMeant: ({ type }) => type === 'note',
    change: ({ content }) => content,
  });
}

function writeQuotes(copy: FactCheckCopy, marks: NumberMarks, labels: Labels): string {
  const { words } = labels;
  const title = `<h2>${escapeText(words['quotes.title'])}</h2>\n`;
  if (copy.quotes.length === 0) {
    return `<section class="quotes">\n${title}<p>${escapeText(words['quotes.empty'])}</p>\n</section>\n`;
  }
  const head = [words['fact-check.number'], ...CELLS.map(({ heading }) => words[heading])]
    .map((heading) => `<th scope="col">${escapeText(heading)}</th>`)
    .join('');
  const rows = copy.quotes.map((quote) => writeRow(quote, { copy, marks, labels })).join('');
  return `<section class="quotes">\n${title}<table>\n<thead>\n<tr>${head}</tr>\n</thead>\n<tbody>\n${rows}</tbody>\n</table>\n</section>\n`;
}

interface Table {
  readonly copy: FactCheckCopy;
  readonly marks: NumberMarks;
  readonly labels: Labels;
}

function writeRow(quote: NumberedQuote, table: Table): string {
  const { number, status } = quote;
  const facts = factsOf(quote, table.labels);
  const sign = table.marks.isMarked(number) ? `<a href="#words-${number}">${number}</a>` : number;
  const cells = CELLS.map((cell) => `<td>${writeCell(cell.facts, facts, table)}</td>`).join('\n');
  return `<tr id="quote-${number}"${status ? ` class="is-${status}"` : ''}>\n<th scope="row">${sign}</th>\n${cells}\n</tr>\n`;
}

/** What the cell is about, and below it the other facts by their names. */
function writeCell(names: readonly Fact[], facts: Facts, { copy, labels }: Table): string {
  const [first, ...others] = names.filter((name) => facts[name] !== '');
  if (first === undefined) return '';
  const isNamed = first !== names[0];
  const value = (name: Fact) => writeValue(name, facts, labels);
  const listed = (isNamed ? [first, ...others] : others)
    .map((name) => {
      const label = escapeText(labels.words[FACTS[name]]);
      return `<div><dt>${label}</dt> <dd dir="auto"${languageOf(name, facts, copy)}>${value(name)}</dd></div>`;
    })
    .join('\n');
  const main = isNamed
    ? ''
    : `<p class="main" dir="auto"${languageOf(first, facts, copy)}>${value(first)}</p>`;
  return main + (listed && `\n<dl>\n${listed}\n</dl>`);
}

function writeValue(name: Fact, facts: Facts, { language }: Labels): string {
  const text = facts[name];
  if (name === 'date') return escapeText(formatDate(text, language));
  const url = name === 'link' ? linkUrl(text) : null;
  const html = escapeText(text).replaceAll('\n', '<br>\n');
  return url === null ? html : `<a href="${escapeAttribute(url)}">${html}</a>`;
}

/** Words of the story are in its language. */
function languageOf(name: Fact, facts: Facts, { article }: FactCheckCopy): string {
  if (name === 'words' || name === 'checked-words' || name === 'cue') {
    return ` lang="${knownLanguage(article.fields.language)}"`;
  }
  return name === 'original' ? ` lang="${knownLanguage(facts['original-language'])}"` : '';
}

const OWN_STYLE = `main { max-inline-size: 60rem; }
article, .desk-only { max-inline-size: 42rem; margin-inline: auto; }
.desk-only { border: 2px solid #c2410c; padding: 0.75rem 1rem; margin-block-end: 2rem; font-family: system-ui, "Noto Sans Arabic", sans-serif; font-size: 0.9375rem; }
.quote { text-decoration: underline dotted; }
.number { font-family: system-ui, sans-serif; font-size: 0.7em; line-height: 0; }
.number a { text-decoration: none; }
.quotes { border-block-start: 1px solid var(--line); margin-block-start: 3rem; }
.quotes table { inline-size: 100%; table-layout: fixed; font-family: system-ui, "Noto Sans Arabic", sans-serif; font-size: 0.8125rem; line-height: 1.45; }
.quotes th:first-child { inline-size: 2.5rem; }
.quotes th:nth-child(2) { inline-size: 34%; }
.quotes td { overflow-wrap: anywhere; }
.quotes .main { margin: 0; font-weight: 600; }
.quotes dl { margin: 0.25rem 0 0; }
.quotes dl div { margin: 0; }
.quotes dt, .quotes dd { display: inline; margin: 0; }
.quotes dt { color: var(--quiet); }
.is-changed td:last-child .main { color: #c2410c; }
tr:target { background: color-mix(in srgb, #d08700 20%, transparent); }
@media print {
  .quotes { break-before: page; }
  .quotes table { font-size: 8.5pt; }
  thead { display: table-header-group; }
}
`;
