import type { CrossheadLevel, Mark } from '../../article';
import { attributeOf, forEachTag, isOn } from './tags';

/** What a paragraph is by its style. */
export type ParagraphKind =
  | { readonly type: 'heading'; readonly level: CrossheadLevel }
  | {
      readonly type:
        | 'headline'
        | 'standfirst'
        | 'byline'
        | 'caption'
        | 'picture'
        | 'block-quote'
        | 'pull-quote'
        | 'code'
        | 'section-break';
    };

/** A style as the file defines it. */
interface Style {
  readonly name: string;
  readonly basedOn: string | null;
  /** Null where it says nothing of it. */
  readonly isHidden: boolean | null;
}

export interface WordStyles {
  readonly kindOf: (style: NamedStyle) => ParagraphKind | null;
  readonly marksOf: (style: NamedStyle) => readonly Mark[];
  /** Whether words in it are hidden. */
  readonly isHidden: (style: NamedStyle) => boolean;
  /** Word's own idea of the language that most of the file is in: BCP 47, or empty. */
  readonly language: string;
}

/** What a paragraph or a run says of its style. */
export interface NamedStyle {
  readonly styleId: string | null;
  readonly styleName: string | null;
}

/**
 * The names of styles that say what a paragraph is, in small letters: those of Word, which are English in the file in
 * every language, of LibreOffice, Pages, Pandoc, and of Galley's own documents.
 */
const KINDS: Readonly<
  Record<string, ParagraphKind['type'] & Exclude<ParagraphKind['type'], 'heading'>>
> = {
  title: 'headline',
  headline: 'headline',
  subtitle: 'standfirst',
  standfirst: 'standfirst',
  deck: 'standfirst',
  byline: 'byline',
  author: 'byline',
  caption: 'caption',
  'image caption': 'caption',
  'table caption': 'caption',
  figure: 'caption',
  illustration: 'caption',
  picture: 'picture',
  'captioned figure': 'picture',
  quote: 'block-quote',
  quotations: 'block-quote',
  'block text': 'block-quote',
  'block quote': 'block-quote',
  blockquote: 'block-quote',
  'intense quote': 'pull-quote',
  'pull quote': 'pull-quote',
  code: 'code',
  'code block': 'code',
  'source code': 'code',
  'html preformatted': 'code',
  'preformatted text': 'code',
  'section break': 'section-break',
  'horizontal line': 'section-break',
};

/** The same of words. */
const MARKS: Readonly<Record<string, Mark>> = {
  strong: 'bold',
  'strong emphasis': 'bold',
  'intense emphasis': 'italic',
  emphasis: 'italic',
  code: 'code',
  'source text': 'code',
  'html code': 'code',
  'verbatim char': 'code',
};

/** A style of a style of a style; more is a circle. */
const DEEPEST = 12;

/** Reads `styles.xml`; a style that says nothing by its name is what the one is that it is based on. */
export function readStyles(xml: string): WordStyles {
  const { styles, language } = stylesIn(xml);
  const find = <Value>(style: NamedStyle, known: (name: string) => Value | null): Value | null => {
    let { styleId: id, styleName: name } = style;
    for (let depth = 0; depth < DEEPEST; depth += 1) {
      const found = known((name ?? id ?? '').toLowerCase().trim());
      if (found !== null) return found;
      const base = id === null ? null : (styles.get(id)?.basedOn ?? null);
      if (base === null) return null;
      id = base;
      name = styles.get(base)?.name ?? null;
    }
    return null;
  };
  return {
    language,
    kindOf: (style) => find(style, kindByName),
    marksOf: (style) => {
      const mark = find(style, (name) => (Object.hasOwn(MARKS, name) ? MARKS[name]! : null));
      return mark === null ? [] : [mark];
    },
    isHidden: ({ styleId }) => isHidden(styleId, styles),
  };
}

function isHidden(styleId: string | null, styles: ReadonlyMap<string, Style>): boolean {
  let style = styleId === null ? undefined : styles.get(styleId);
  for (let depth = 0; style && depth < DEEPEST; depth += 1) {
    if (style.isHidden !== null) return style.isHidden;
    style = style.basedOn === null ? undefined : styles.get(style.basedOn);
  }
  return false;
}

function kindByName(name: string): ParagraphKind | null {
  const heading = /^heading ?([1-9])?$/.exec(name);
  if (heading) {
    const level = Math.min(Number(heading[1] ?? 1), 6) as CrossheadLevel;
    return { type: 'heading', level };
  }
  return Object.hasOwn(KINDS, name) ? { type: KINDS[name]! } : null;
}

type Mutable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

function stylesIn(xml: string): {
  readonly styles: ReadonlyMap<string, Style>;
  readonly language: string;
} {
  const styles = new Map<string, Style>();
  let open: (Mutable<Style> & { readonly id: string }) | null = null;
  let language = '';
  forEachTag(xml, (tag) => {
    if (tag.name === 'style') {
      if (open) styles.set(open.id, open);
      const id = attributeOf(tag, 'styleId');
      open = tag.isEnd || id === null ? null : { id, name: '', basedOn: null, isHidden: null };
    } else if (open && tag.name === 'name') open.name = attributeOf(tag, 'val') ?? '';
    else if (open && tag.name === 'basedOn') open.basedOn = attributeOf(tag, 'val');
    else if (open && tag.name === 'vanish' && !tag.isEnd) open.isHidden = isOn(tag);
    else if (tag.name === 'lang' && language === '' && !open) {
      language = attributeOf(tag, 'val') ?? attributeOf(tag, 'bidi') ?? '';
    }
  });
  return { styles, language };
}
