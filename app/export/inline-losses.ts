import { plainText, type Inline, type Link, type Mark } from '../article';
import type { LossManner, Losses } from './losses';

/** What becomes of words that are more than words; null where nothing is lost. */
export interface InlineRules {
  readonly mark: (mark: Mark) => LossManner | null;
  readonly link: (link: Link) => LossManner | null;
  /** The text as the format can hold it. */
  readonly characters: (text: string) => string;
}

/** Tells what is lost of a run of content by these rules. Raw source is text everywhere. */
export function tellInline(content: readonly Inline[], rules: InlineRules, losses: Losses): void {
  for (const node of content) TELLERS[node.type](node as never, rules, losses);
}

type Tellers = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    rules: InlineRules,
    losses: Losses,
  ) => void;
};

const TELLERS: Tellers = {
  text: ({ text, marks }, rules, losses) => {
    for (const mark of marks) {
      const manner = rules.mark(mark);
      if (manner !== null) losses.add('mark', manner, text);
    }
    tellCharacters(text, rules, losses);
  },
  break: () => {},
  link: (link, rules, losses) => {
    const manner = rules.link(link);
    // Words that are the address itself say it.
    if (manner !== null && plainText(link.content) !== link.url) {
      losses.add('link', manner, link.url);
    }
    tellInline(link.content, rules, losses);
  },
  quote: ({ content }, rules, losses) => tellInline(content, rules, losses),
  note: ({ content }, rules, losses) => tellInline(content, rules, losses),
  'raw-inline': ({ source }, rules, losses) => {
    losses.add('raw', 'simplified', source);
    tellCharacters(source, rules, losses);
  },
};

/** Tells that some characters of a text stand as others. */
export function tellCharacters(
  text: string,
  { characters }: Pick<InlineRules, 'characters'>,
  losses: Losses,
): void {
  if (characters(text) !== text) losses.add('character', 'simplified', text);
}
