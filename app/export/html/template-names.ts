import mustache, { type TemplateSpans } from 'mustache';
import { failure, success, type Result } from '../../result';
import { templateValue, type TemplateName } from './template-values';

type Token = TemplateSpans[number];

/**
 * The names that a template uses. `damaged`, with the line and what stands there, where mustache does not understand it
 * or it asks for what there is not: a name that nothing has, another file (`{{> part}}`), a list outside of its section,
 * or text without its escapes.
 */
export function namesInTemplate(template: string): Result<ReadonlySet<TemplateName>> {
  const tokens = parse(template);
  if (!tokens.ok) return tokens;
  const names = new Set<TemplateName>();
  const wrong = findWrong(tokens.value, [], names);
  return wrong === null ? success(names) : broken(template, wrong[2], tagText(template, wrong));
}

function parse(template: string): Result<TemplateSpans> {
  try {
    return success(new mustache.Writer().parse(template) as TemplateSpans);
  } catch (error) {
    const message = error instanceof Error ? ERROR.exec(error.message) : null;
    if (!message) throw error;
    const [, words = '', place] = message;
    return broken(template, beginningOf(template, words) ?? Number(place ?? 0), words);
  }
}

/** What mustache says of a template that it does not understand, and at which character. */
const ERROR = /^((?:Unclosed|Unopened) (?:tag|section "[^]*")|Invalid tags: [^]*?)(?: at (\d+))?$/;

/** What was left open is noticed at the end of the file, and is to be mended where it begins. */
function beginningOf(template: string, message: string): number | null {
  if (message === 'Unclosed tag') return template.lastIndexOf('{{');
  const name = /^Unclosed section "([^]*)"$/.exec(message)?.[1];
  if (name === undefined) return null;
  const opening = [...template.matchAll(/\{\{\s*[#^]\s*([^}]*?)\s*\}\}/g)].findLast(
    ([, opened]) => opened === name,
  );
  return opening?.index ?? null;
}

function broken(template: string, at: number, detail: string) {
  return failure('damaged', '', { line: template.slice(0, at).split('\n').length, detail });
}

function tagText(template: string, [, , start, end]: Token): string {
  return template.slice(start, end);
}

/** More than anybody needs. A list in itself would be as many times as long. */
const DEEPEST = 5;

/** The first tag that asks for what there is not; gathers the names of the others. */
function findWrong(
  tokens: TemplateSpans,
  around: readonly string[],
  names: Set<TemplateName>,
): Token | null {
  for (const token of tokens) {
    const [type, name, , , inner] = token;
    if (type === 'text' || type === '!' || type === '=') continue;
    if (!isRight(token, around)) return token;
    if (name !== '.') names.add(name as TemplateName);
    const inside = type === '#' ? [...around, name] : around;
    const wrong = Array.isArray(inner) ? findWrong(inner, inside, names) : null;
    if (wrong) return wrong;
  }
  return null;
}

function isRight([type, name]: Token, around: readonly string[]): boolean {
  if (type === 'name' && name === '.') return kindOf(around.at(-1) ?? '') === 'list';
  const kind = kindOf(name);
  if (kind === null) return false;
  if (type === 'name') return kind !== 'list';
  if (type === '&') return kind === 'html';
  if (type === '^') return around.length < DEEPEST;
  return type === '#' && around.length < DEEPEST && !around.includes(name);
}

function kindOf(name: string) {
  return templateValue(name)?.kind ?? null;
}
