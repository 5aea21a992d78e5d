import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { onTestFinished } from 'vitest';

/** An empty folder on the disk that is gone when the test is over. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, by their paths below it. Returns the folder. */
export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Every file in a folder, hidden ones too, by its path below it; read as Latin-1, which keeps every byte apart. */
export async function readFiles(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) {
      files[relative(folder, path).split(sep).join('/')] = await readFile(path, 'latin1');
    }
  }
  return files;
}

/** A story as it stands in a library's `text.md`. */
export const STORY = `---
id: 0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11
headline: Ferry bridge opens
slug: ferry-bridge
language: en
status: ready
---

The ferry bridge opened to traffic at dawn.
`;

/** A library with one story in it. */
export async function libraryWithStory(
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<{ readonly library: string; readonly name: string; readonly bundle: string }> {
  const name = '2025-11-22-ferry-bridge.textbundle';
  const library = await temporaryFolder();
  const bundle = join(library, name);
  await writeFiles(bundle, { 'text.md': STORY, 'info.json': '{ "version": 2 }\n', ...files });
  return { library, name, bundle };
}
