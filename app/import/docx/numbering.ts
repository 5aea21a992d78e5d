import { attributeOf, forEachTag } from './tags';

/** Counts the items of lists as Word does. */
export interface Numbering {
  /** The number of the next item of the list on the level, from 0. */
  readonly next: (list: string, level: number) => number;
}

interface ListDefinition {
  /** Lists of one definition count on, unless they say where they begin. */
  readonly definition: string;
  readonly starts: Map<number, number>;
}

/** Reads `numbering.xml`. A list that it does not know counts from 1. */
export function readNumbering(xml: string): Numbering {
  const { definitions, lists } = readLists(xml);
  const counted = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    next: (id, level) => {
      const { definition = id, starts } = lists.get(id) ?? {};
      const counts = counted.get(definition) ?? new Map<number, number>();
      counted.set(definition, counts);
      const restart = begun.has(`${id} ${level}`) ? undefined : starts?.get(level);
      begun.add(`${id} ${level}`);
      const before = counts.get(level);
      const first = definitions.get(definition)?.get(level) ?? 1;
      const number = restart ?? (before === undefined ? first : before + 1);
      counts.set(level, number);
      for (const deeper of counts.keys()) if (deeper > level) counts.delete(deeper);
      return number;
    },
  };
}

function readLists(xml: string) {
  const definitions = new Map<string, Map<number, number>>();
  const lists = new Map<string, ListDefinition & { definition: string }>();
  let definition: Map<number, number> | null = null;
  let list: { definition: string; starts: Map<number, number> } | null = null;
  let level = 0;
  forEachTag(xml, (tag) => {
    const value = () => attributeOf(tag, 'val') ?? '';
    if (tag.isEnd) {
      if (tag.name === 'abstractNum') definition = null;
      if (tag.name === 'num') list = null;
    } else if (tag.name === 'abstractNum') {
      definition = new Map();
      definitions.set(attributeOf(tag, 'abstractNumId') ?? '', definition);
    } else if (tag.name === 'num') {
      list = { definition: '', starts: new Map() };
      lists.set(attributeOf(tag, 'numId') ?? '', list);
    } else if (tag.name === 'abstractNumId' && list) list.definition = value();
    else if (tag.name === 'lvl' || tag.name === 'lvlOverride') {
      level = Number(attributeOf(tag, 'ilvl') ?? 0);
    } else if (tag.name === 'start') setStart(definition ?? list?.starts, level, value());
    else if (tag.name === 'startOverride') setStart(list?.starts, level, value());
  });
  return { definitions, lists };
}

const LAST_NUMBER = 999_999_999;

function setStart(starts: Map<number, number> | undefined, level: number, value: string): void {
  const start = Number(value);
  if (Number.isInteger(start) && start >= 0 && start <= LAST_NUMBER) starts?.set(level, start);
}
