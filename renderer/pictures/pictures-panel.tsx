import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { PictureRecord } from './picture-record';

/** The pictures of the story, those that are still waited for too. */
export function PicturesPanel({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const figures = useStoryState(story, (state) => state.figures);
  if (figures.length === 0) {
    return (
      <div className="panel-empty">
        <p className="panel-empty-title">{t('pictures.empty')}</p>
        <p>{t('pictures.empty.text')}</p>
        <button
          type="button"
          className="button is-small"
          onClick={() => runCommand('block.figure')}
        >
          {t('pictures.choose')}
        </button>
      </div>
    );
  }
  return (
    <ul className="picture-list">
      {figures.map((figure) => (
        <PictureRecord key={figure.key} story={story} shown={figure} />
      ))}
    </ul>
  );
}
