import {
  isScalar,
  parseDocument,
  visit,
  YAMLParseError,
  type Document,
  type LineCounter,
} from 'yaml';

/**
 * Parses YAML in which every scalar is the string it is written as: a slug of 2024 stays "2024", and a date is no Date.
 * What is wrong with it is in `errors`, in the order of the text.
 */
export function parseStrings(text: string, lineCounter?: LineCounter): Document.Parsed {
  const document = parseDocument(text, {
    ...{ schema: 'failsafe', uniqueKeys: false },
    ...(lineCounter && { lineCounter }),
  });
  // The library compares each key with all before it: thousands of quotes would take seconds.
  const repeated = repeatedKeys(document);
  if (repeated.length > 0) {
    document.errors.push(...repeated);
    document.errors.sort((one, two) => one.pos[0] - two.pos[0]);
  }
  return document;
}

function repeatedKeys(document: Document.Parsed): readonly YAMLParseError[] {
  const errors: YAMLParseError[] = [];
  visit(document, {
    Map: (_, map) => {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const [start, end] = key.range ?? [0, 0];
        if (known.has(key.value))
          errors.push(new YAMLParseError([start, end], 'DUPLICATE_KEY', 'Map keys must be unique'));
        known.add(key.value);
      }
    },
  });
  return errors;
}
