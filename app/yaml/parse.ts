import { isNode, LineCounter, type Document, type ToStringOptions } from 'yaml';
import { parseStrings } from './document';

/** Something in a file of the user's that is not as it should be. */
export interface YamlProblem {
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** The key concerned, or what the parser said. */
  readonly detail: string;
}

/** A YAML text that could be understood. Every scalar is the string it is written as, as in front matter. */
export interface ParsedYaml {
  readonly ok: true;
  readonly document: Document;
  /** Strings, lists and maps of such, aliases resolved; null for a text with nothing in it. */
  readonly value: unknown;
  /** The line of what stands at a path, or of the nearest thing above it. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
}

export interface DamagedYaml {
  readonly ok: false;
  readonly problem: YamlProblem;
}

/** Parses a file of the user's. Never throws: a text that is no YAML gives the line where it stops being some. */
export function parseYaml(text: string): ParsedYaml | DamagedYaml {
  const lines = new LineCounter();
  const document = parseStrings(text, lines);
  const fault = document.errors[0];
  if (fault) {
    const detail = fault.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '');
    return { ok: false, problem: { line: lines.linePos(fault.pos[0]).line, detail } };
  }
  const plain = plainValue(document);
  if (!plain)
    return { ok: false, problem: { line: 1, detail: 'Its aliases (*) can’t be resolved.' } };
  return {
    ok: true,
    document,
    value: plain.value,
    lineOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const node = document.getIn(path.slice(0, length), true);
        if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
      }
      return 1;
    },
  };
}

/** Null where the aliases can't be resolved. */
function plainValue(document: Document.Parsed): { readonly value: unknown } | null {
  try {
    return { value: document.toJS() as unknown };
  } catch (error) {
    // An alias without its anchor, or more of them than any file needs (a "billion laughs").
    if (error instanceof ReferenceError) return null;
    throw error;
  }
}

/** How YAML is written: nothing is wrapped, so that a text keeps its lines. */
export const YAML_STYLE: ToStringOptions = {
  lineWidth: 0,
  flowCollectionPadding: true,
  // Text that needs double quotes has its line ends as `\n`: folded over lines, it loses blank lines that hold a space.
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
};
