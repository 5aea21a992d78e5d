import { useTranslation } from 'react-i18next';
import { readingSeconds } from '../../app/article';
import { targetOf } from '../../app/profiles/check-fields';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { readingTime } from './reading-time';

/** `412/600 words · 1 min 44 s`; over the target a sign and words say so, not the colour alone. */
export function WordCount({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const words = useStoryState(story, ({ stats }) => stats.words);
  const fields = useStoryState(story, (state) => state.fields);
  const target = targetOf(fields, useProfile(story));
  const over = target === 0 ? 0 : words - target;
  return (
    <>
      <span className={over > 0 ? 'words-target is-over' : 'words-target'}>
        {over > 0 && <span aria-hidden="true">▲ </span>}
        {target === 0
          ? t('status.words', { count: words })
          : t('status.words-of', { words, target, count: target })}
        {over > 0 && <span className="for-readers">{t('status.words-over', { over })}</span>}
      </span>
      <span className="reading-time dot-between">{readingTime(t, readingSeconds(words))}</span>
    </>
  );
}
