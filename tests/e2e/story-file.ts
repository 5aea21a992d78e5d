import { expect } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readText } from '../../app/format';
import type { Article, Block } from '../../app/article';

/** A story as it stands on disk: what the tests look at, for the screen may promise anything. */
export class StoryFile {
  /** The bundle's folder. */
  readonly path: string;
  readonly name: string;

  constructor(path: string) {
    this.path = path;
    this.name = basename(path);
  }

  text(): Promise<string> {
    return readFile(join(this.path, 'text.md'), 'utf8');
  }

  async article(): Promise<Article> {
    return readText(await this.text()).article;
  }

  async body(): Promise<readonly Block[]> {
    return (await this.article()).body;
  }

  /** The stored pictures: a hash of the bytes by the file's name. */
  async pictures(): Promise<Readonly<Record<string, string>>> {
    const folder = join(this.path, 'assets');
    const hashes = (await readdir(folder)).sort().map(async (name) => {
      return [name, hashOf(await readFile(join(folder, name)))] as const;
    });
    return Object.fromEntries(await Promise.all(hashes));
  }

  /** Waits until the file holds these blocks and no others. */
  async holds(...blocks: readonly Block[]): Promise<void> {
    await expect.poll(() => this.body(), POLL).toEqual(blocks);
  }

  /** Waits until something of the article is as it should be. */
  async shows<Value>(part: (article: Article) => Value, value: unknown): Promise<void> {
    await expect.poll(async () => part(await this.article()), POLL).toEqual(value);
  }

  /** Waits until the file is this text, byte for byte. */
  async is(text: string): Promise<void> {
    await expect.poll(() => this.text(), POLL).toBe(text);
  }
}

const POLL = { intervals: [20, 30, 50, 100, 200] };

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
