export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface Progress {
  /** Takes the bytes that are there so far. */
  update(bytes: number): void;
  /** To be called at the end, good or bad, so that the next message gets its own line. */
  end(): void;
}

const MEGABYTE = 1e6;

/**
 * Shows how far a download is: a line that rewrites itself on a terminal, a new line for each tenth elsewhere (the
 * log of a build machine). Where the total is not known, it counts megabytes.
 */
export function showProgress(
  label: string,
  total?: number,
  output: Output = process.stdout,
): Progress {
  const step = (total ?? 100 * MEGABYTE) / (output.isTTY ? 100 : 10);
  let shown = 0;
  return {
    update(bytes) {
      const reached = Math.floor(Math.min(bytes, total ?? bytes) / step);
      if (reached <= shown) return;
      shown = reached;
      const line = `${label}: ${describe(reached * step, total)}`;
      output.write(output.isTTY ? `\r${line}` : `${line}\n`);
    },
    end() {
      if (output.isTTY && shown > 0) output.write('\n');
    },
  };
}

function describe(bytes: number, total: number | undefined): string {
  const megabytes = Math.round(bytes / MEGABYTE);
  if (total === undefined) return `${megabytes} MB`;
  return `${Math.round((100 * bytes) / total)}% (${megabytes} of ${Math.round(total / MEGABYTE)} MB)`;
}
