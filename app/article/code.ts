import type { Report } from './problem';

/** Lines set as they are, such as source code or a data sample. */
export interface Code {
  readonly type: 'code';
  /** The language's short name, `ts` say, or empty. */
  readonly language: string;
  /** What follows the language on the opening line, or empty. */
  readonly meta: string;
  /** Lines separated by `\n`. */
  readonly text: string;
}

export function code(value: string, language = ''): Code {
  return { type: 'code', language, meta: '', text: value };
}

export function validateCode(block: Code, report: Report): void {
  if (/[\r\0]/.test(block.text) || !block.text.isWellFormed()) report('text-characters');
  if (/[\s`]/.test(block.language) || /[\r\n`]/.test(block.meta)) report('code-info');
  if (block.meta !== '' && block.language === '') report('code-info');
}
