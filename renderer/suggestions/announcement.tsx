import { useTranslation } from 'react-i18next';
import { certaintyOf } from '../../app/quotes/in-article/certainty';
import type { Story } from '../story/story';
import { useSuggestedSource } from './use-suggested-source';
import type { WalkState } from './walk';

interface Props {
  readonly story: Story;
  readonly state: WalkState;
}

/** Says to who can't see the bar what was done, and what comes next with all that it rests on. */
export function Announcement({ story, state }: Props) {
  const { t } = useTranslation();
  const { current, at, count, done, isRead } = state;
  const source = useSuggestedSource(story, current?.source ?? null);
  const next = current
    ? t('suggestions.announce', {
        ...{ at, count, source },
        words: current.words,
        cue: current.cue?.text ?? t('suggestions.no-cue'),
        kind: t(`quote.kind.${current.kind}`),
        certainty: t(`suggestions.certainty.${certaintyOf(current.confidence)}`),
      })
    : isRead && t('suggestions.none');
  return (
    <p role="status" className="for-readers">
      {done && t(`suggestions.done.${done}`)} {next}
    </p>
  );
}
