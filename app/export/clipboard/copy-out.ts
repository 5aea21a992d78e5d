import {
  crosshead,
  EMPTY_FIELDS,
  mapSpans,
  paragraph,
  text,
  type Article,
  type Block,
} from '../../article';
import { readText, writeText } from '../../format';
import { writeFragment } from '../html/fragment';
import { publicArticle } from '../public';
import { writeWireCopy } from '../text';

/** Rich text for a content management system, its HTML to be put into a source view, or Markdown. */
export const COPY_FORMS = ['rich', 'html', 'markdown'] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

/** What goes onto the clipboard: the same in each form that another program may ask for. */
export interface CopiedOut {
  readonly text: string;
  /** Null where the text is all there is: a program that takes HTML would show the story, and not its source. */
  readonly html: string | null;
}

/**
 * The body of a story, or what is selected of it, for another program. Only what may be published is in it, see
 * `publicArticle`. Pictures do not come along, their captions do. Headline and standfirst are fields of their own in a
 * content management system, so only Markdown of a whole story has them.
 */
export function copyOut(article: Article, form: CopyForm, what: 'story' | 'selection'): CopiedOut {
  return FORMS[form](article, what);
}

const FORMS: Readonly<
  Record<CopyForm, (article: Article, what: 'story' | 'selection') => CopiedOut>
> = {
  rich: (article) => ({ text: plainBody(article), html: fragmentOf(article) }),
  html: (article) => ({ text: fragmentOf(article), html: null }),
  markdown: (article, what) => ({ text: markdownOf(article, what), html: null }),
};

function fragmentOf(article: Article): string {
  return writeFragment(article, () => null);
}

function plainBody(article: Article): string {
  const { language } = article.fields;
  return writeWireCopy({ ...publicArticle(article), fields: { ...EMPTY_FIELDS, language } });
}

/** Without front matter, and with nothing that only Galley reads but captions. */
function markdownOf(article: Article, what: 'story' | 'selection'): string {
  const { fields, body } = publicArticle(article);
  const head = what === 'selection' ? [] : headOf(fields);
  const words = mapSpans([...head, ...body], {
    isMeant: () => true,
    change: ({ content }) => content,
  });
  // As a file without front matter is written, whose first line may be a rule.
  const empty = readText('');
  return `${writeText({ ...empty.article, body: words }, empty).replace(/^\n+|\n+$/g, '')}\n`;
}

function headOf({ headline, standfirst }: Article['fields']): readonly Block[] {
  return [
    ...(headline.trim() === '' ? [] : [crosshead(1, ...oneLine(headline))]),
    ...(standfirst.trim() === '' ? [] : [paragraph(...oneLine(standfirst))]),
  ];
}

function oneLine(value: string) {
  return [text(value.replace(/[\s\0]+/g, ' ').trim())];
}
