import { InvalidArgumentError } from 'commander';
import { EXPORT_FORMATS, type ExportFormat } from '../../app/export';
import { WIDEST } from '../../app/pictures';

/** What is drawn by the window's own engine can't be written where there is none. */
const NEEDS_WINDOW = 'pdf' as string;

/** What can be written without a window. */
export const CLI_FORMATS: readonly ExportFormat[] = EXPORT_FORMATS.filter(
  (format) => format !== NEEDS_WINDOW,
);

/** Reads names of formats with commas between them, each once. */
export function readFormats(value: string): ExportFormat[] {
  if (namesIn(value).includes(NEEDS_WINDOW)) {
    throw new InvalidArgumentError('PDF is made by the app alone: export it from its window.');
  }
  return namesOf(CLI_FORMATS)(value);
}

/** Reads names of a set with commas between them, each once. */
export function namesOf<Name extends string>(known: readonly Name[]): (value: string) => Name[] {
  return (value) => {
    const names = new Set<Name>();
    for (const typed of namesIn(value)) {
      const name = known.find((one) => one === typed);
      if (!name) throw new InvalidArgumentError(`It must be ${known.join(' or ')}.`);
      names.add(name);
    }
    return [...names];
  };
}

function namesIn(value: string): readonly string[] {
  return value.split(',').map((name) => name.trim().toLowerCase());
}

/** Reads numbers of pixels with commas between them. */
export function readWidths(value: string): number[] {
  const widths = value.split(',').map((width) => (/^\s*\d+\s*$/.test(width) ? Number(width) : 0));
  if (widths.every((width) => width >= 1 && width <= WIDEST)) return [...new Set(widths)];
  throw new InvalidArgumentError(`It must be numbers from 1 to ${WIDEST} with commas.`);
}

export function readLimit(value: string): number {
  const limit = Number(value);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 500) return limit;
  throw new InvalidArgumentError('It must be a number from 1 to 500.');
}

/** Reads a tag of BCP 47. */
export function readLanguage(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0] ?? '';
  } catch (error) {
    if (error instanceof RangeError)
      throw new InvalidArgumentError('It must be a tag such as id or en-GB.');
    throw error;
  }
}
