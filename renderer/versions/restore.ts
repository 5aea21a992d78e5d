import type { Article } from '../../app/article';
import { success, type Result } from '../../app/result';
import { bridge } from '../bridge';
import type { Story } from '../story/story';

/**
 * Changes the story into what `wanted` makes of it, after the story as it is was kept as a version. Nothing is changed
 * when that fails.
 */
export async function restore(
  story: Story,
  wanted: (present: Article) => Article,
): Promise<Result<null>> {
  const kept = await bridge.call('history.keep', {
    article: story.name,
    text: story.text(),
    reason: 'restore',
  });
  if (!kept.ok) return kept;
  await story.replaceWith(wanted(story.article()));
  return success(null);
}
