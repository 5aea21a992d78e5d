import { useTranslation } from 'react-i18next';
import type { Story } from '../story/story';
import { DecidedWords } from './decided-words';
import { allowWords } from './decision';

interface Props {
  readonly story: Story;
  readonly words: readonly string[];
}

/** What is not suggested because somebody said so. */
export function RejectedWords({ story, words }: Props) {
  const { t } = useTranslation();
  return (
    <DecidedWords
      story={story}
      words={words}
      title={t('suggestions.rejected', { count: words.length })}
      again={t('suggestions.again')}
      onAgain={(one) => allowWords(story, one)}
    />
  );
}
