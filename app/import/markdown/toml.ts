import { parse, TomlDate, TomlError } from 'smol-toml';
import { stringify } from 'yaml';

const FENCED = /^(\uFEFF?)\+\+\+[ \t]*\r?\n((?:[^]*?\n)??)\+\+\+[ \t]*(?:\r?\n|$)/;

/**
 * The text with front matter in TOML, as Hugo has it between `+++` lines, in YAML, which the file of an article has. All
 * keys are kept; comments are not. A text whose TOML can't be understood stays as it is.
 */
export function withYaml(text: string): string {
  const [whole, mark, toml] = FENCED.exec(text) ?? [];
  if (whole === undefined) return text;
  const values = valuesOf(toml!);
  return values === null ? text : `${mark}---\n${yamlOf(values)}---\n${text.slice(whole.length)}`;
}

function valuesOf(toml: string): Readonly<Record<string, unknown>> | null {
  try {
    return parse(toml, { integersAsBigInt: true });
  } catch (error) {
    if (error instanceof TomlError) return null;
    throw error;
  }
}

function yamlOf(values: Readonly<Record<string, unknown>>): string {
  if (Object.keys(values).length === 0) return '';
  const replacer = (_: unknown, value: unknown) =>
    value instanceof TomlDate ? value.toISOString() : value;
  return stringify(values, replacer, { lineWidth: 0 });
}
