import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { DecidedWords } from '../suggestions/decided-words';
import { tellSpelling } from './name-actions';

/** The spellings that the user said are right, until they say otherwise. */
export function KeptSpellings({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const words = useStoryState(story, ({ fields }) => fields.notSlips);
  if (words.length === 0) return null;
  return (
    <DecidedWords
      story={story}
      words={words}
      title={t('names.kept', { count: words.length })}
      again={t('names.again')}
      onAgain={(one) => tellSpelling(story, one)}
    />
  );
}
