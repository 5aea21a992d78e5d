import { UNFRAMED } from '../../app/article';
import type { AddedPicture } from '../../app/ipc/contract';
import type { FolderFinds, PictureCandidate } from '../../app/ipc/pictures';
import { isSameShape } from '../../app/pictures';
import { success, type Result } from '../../app/result';
import { bridge } from '../bridge';
import type { FigurePatch, Story } from '../story/story';
import { lastSize, lookAtPicture } from './picture-looks';

/** Shows a candidate wherever the story has the picture that is not there; one that lies elsewhere is copied first. */
export async function relinkTo(
  story: Story,
  wanted: string,
  candidate: PictureCandidate,
): Promise<Result<null>> {
  const added = await bring(story.name, candidate);
  if (added.ok) await relink(story, [{ wanted, ...added.value }]);
  return added.ok ? success(null) : added;
}

/** The same for all that a folder of the user's has, which are copied already. */
export async function relinkFromFolder(
  story: Story,
  wanted: readonly string[],
): Promise<Result<FolderFinds>> {
  const { name: article } = story;
  const finds = await bridge.call('picture.find-in-folder', { article, pictures: wanted });
  if (finds.ok) await relink(story, finds.value.taken);
  return finds;
}

async function bring(
  article: string,
  { article: from, picture }: PictureCandidate,
): Promise<Result<Pick<AddedPicture, 'picture'> & Partial<AddedPicture>>> {
  if (from !== article) return bridge.call('picture.copy', { from, picture, article });
  const look = await lookAtPicture(article, picture, true);
  return success({ picture, ...look?.size });
}

type Found = Pick<AddedPicture, 'picture'> &
  Partial<AddedPicture> & {
    /** The path under which the story has it. */
    readonly wanted: string;
  };

/** Shows what was found, all in one step to undo. */
async function relink(story: Story, found: readonly Found[]): Promise<void> {
  const patches = new Map(found.map((one) => [one.wanted, patchFor(story, one)]));
  // Before the story shows them: they are known to be there then.
  await Promise.all(found.map(({ picture }) => lookAtPicture(story.name, picture, true)));
  const changes = story.store.getState().figures.flatMap(({ key, figure }) => {
    const patch = patches.get(figure.picture ?? '');
    return patch ? [[key, patch] as const] : [];
  });
  if (changes.length > 0) story.changeFigures(new Map(changes));
}

/**
 * All words stay. How the old one was turned and cropped holds for the one that was found, unless it is known to have
 * had another shape: then it is not the same picture, whatever it is called.
 */
function patchFor(story: Story, { wanted, picture, width, height }: Found): FigurePatch {
  const before = lastSize(story.name, wanted);
  const isOther = before !== null && width && height && !isSameShape(before, { width, height });
  return { picture, ...(isOther ? UNFRAMED : {}) };
}
