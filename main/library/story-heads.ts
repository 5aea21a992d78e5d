import { readdir } from 'node:fs/promises';
import { readFrontMatter } from '../../app/search/front-matter';
import { success, type Result } from '../../app/result';
import { findBundle } from './bundle';
import { attempt } from './errors';
import { isBundleName, slugOf } from './names';
import { decodeText, readTextFile } from './text-file';

/** What a story of the library is known by. */
export interface StoryHead {
  readonly name: string;
  /** Empty where the story has none. */
  readonly id: string;
  /** As it is in names of files; empty where the story has none. */
  readonly slug: string;
}

/** What cannot be read has neither id nor slug; it is still found by its name. */
export async function storyHeads(library: string): Promise<readonly StoryHead[]> {
  const stories: StoryHead[] = [];
  for (const name of (await readdir(library)).filter(isBundleName)) {
    const read = await attempt(name, () => headOf(library, name));
    stories.push(read.ok ? read.value : { name, id: '', slug: '' });
  }
  return stories;
}

async function headOf(library: string, name: string): Promise<Result<StoryHead>> {
  const bundle = await findBundle(library, name);
  if (!bundle.ok) return bundle;
  const file = await readTextFile(bundle.value.textPath);
  if (!file.ok) return file;
  const { values } = readFrontMatter(decodeText(file.value.bytes).replace(/^\uFEFF/, ''));
  const [id, slug] = ['id', 'slug'].map((key) => values?.get(key));
  return success({
    name,
    id: typeof id === 'string' ? id : '',
    slug: typeof slug === 'string' ? slugOf(slug) : '',
  });
}

/** Whether a story of the library has this id: two of one would share their versions. Nobody has the empty one. */
export async function isIdTaken(library: string, id: string): Promise<boolean> {
  return id !== '' && (await storyHeads(library)).some((story) => story.id === id);
}
