import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

const PIECE = 64 * 1024;

/**
 * What yauzl reads an open file by. Its own reader throws where nobody can catch it when an archive names a place that no
 * file can have; here that is an error like any other. The file is closed by who opened it.
 */
export class FileReader extends RandomAccessReader {
  constructor(
    private readonly file: FileHandle,
    private readonly size: number,
  ) {
    super();
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    if (!this.isInside(position, position + length)) {
      callback(new Error('it ends before it should'));
      return;
    }
    this.file.read(buffer, offset, length, position).then(
      ({ bytesRead }) => {
        callback(null, bytesRead);
      },
      (error: unknown) => {
        callback(error instanceof Error ? error : new Error(String(error)));
      },
    );
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.pieces(start, end), { objectMode: false });
  }

  private async *pieces(start: number, end: number): AsyncGenerator<Buffer> {
    if (!this.isInside(start, end)) throw new Error('it ends before it should');
    for (let at = start; at < end;) {
      const buffer = Buffer.allocUnsafe(Math.min(PIECE, end - at));
      const { bytesRead } = await this.file.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) return;
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  private isInside(start: number, end: number): boolean {
    return Number.isSafeInteger(start) && start >= 0 && end >= start && end <= this.size;
  }
}
