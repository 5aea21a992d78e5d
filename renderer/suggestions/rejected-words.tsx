import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { allowWords } from './decision';

interface Props {
  readonly story: Story;
  readonly words: readonly string[];
}

/** What is not suggested because somebody said so, until somebody says otherwise. */
export function RejectedWords({ story, words }: Props) {
  const { t } = useTranslation();
  const isReadOnly = useStoryState(story, ({ readOnly }) => readOnly !== null);
  return (
    <details className="rejected-words">
      <summary>{t('suggestions.rejected', { count: words.length })}</summary>
      <ul>
        {[...new Set(words)].map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
            <button
              type="button"
              className="button is-small"
              disabled={isReadOnly}
              onClick={() => allowWords(story, one)}
            >
              {t('suggestions.again')}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
