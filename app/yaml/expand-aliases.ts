import { visit, type Document } from 'yaml';

/**
 * Puts in the place of each alias (`*name`) what it stands for, so that one place can be changed without the others.
 * Throws where something stands for a part of itself.
 */
export function expandAliases(document: Document): void {
  visit(document, {
    Alias: (_key, alias, path) => {
      const source = alias.resolve(document);
      if (!source || path.includes(source)) throw new Error(`*${alias.source} has no end.`);
      // It stands before the alias, so that no other is left in it.
      const copy = source.clone() as typeof source;
      visit(copy, {
        Value: (_inner, node) => {
          delete node.anchor;
        },
      });
      return copy;
    },
  });
}
