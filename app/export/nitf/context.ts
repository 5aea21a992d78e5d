import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Article } from '../../article';
import { tellCharacters } from '../inline-losses';
import type { Losses } from '../losses';
import type { FindWireFiles } from '../wire';
import { xmlText, xmlValue } from './characters';

/** What the writers of blocks need to know. */
export interface Context {
  /** As it may leave the newsroom. */
  readonly article: Article;
  readonly files: FindWireFiles;
  readonly losses: Losses;
  /** What is written stands in a block quote, which takes no group of blocks. */
  readonly isInQuote: boolean;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;
type Children = readonly (Element | string)[];

/** Makes an element and tells which characters it can't hold. An attribute without a value is left out. */
export function element(
  name: string,
  attributes: Attributes,
  children: Children,
  { losses }: Pick<Context, 'losses'>,
): Element {
  const values = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined || value === '') return [];
    tellCharacters(`${value}`, { characters: xmlValue }, losses);
    return [[key, xmlValue(`${value}`)] as const];
  });
  const content = children.map((child) => {
    if (typeof child !== 'string') return child;
    tellCharacters(child, { characters: xmlText }, losses);
    return xmlText(child);
  });
  return x(name, Object.fromEntries(values), content);
}
