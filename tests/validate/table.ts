/** What one judge said of one format. */
export interface Row {
  readonly format: string;
  readonly files: number;
  readonly judge: string;
  readonly errors: number;
  readonly warnings: number;
  /** Why it was not asked. */
  readonly skipped?: string;
}

/** What a row has where nothing was looked at. */
export const NO_ROW = { files: 0, errors: 0, warnings: 0 };

export function printTable(rows: readonly Row[]): void {
  const lines = [
    ['format', 'files', 'judge', 'errors', 'warnings'],
    ...rows.map(({ format, files, judge, errors, warnings, skipped }) =>
      skipped === undefined
        ? [format, String(files), judge, String(errors), String(warnings)]
        : [format, '-', judge, 'skipped:', skipped],
    ),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...lines.map((line) => line[column]!.length)),
  );
  for (const line of lines) {
    console.log(
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}
