import { useTranslation } from 'react-i18next';
import type { NodeKey } from 'lexical';
import { warnAbout } from '../../app/pictures';
import { runCommand } from '../commands/run-command';
import { useStoryState } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';
import { PictureRecord } from './picture-record';
import { useWidths } from './use-widths';

/** The pictures of the story, those that are still waited for too. */
export function PicturesPanel({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const figures = useStoryState(story, (state) => state.figures);
  const widths = useWidths(story.name, figures);
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
  const warnings = warnAbout(
    figures.map(({ figure }) => figure),
    widths,
  );
  const record = (figure: FigureInStory) => (
    <PictureRecord
      key={figure.key}
      story={story}
      shown={figure}
      warnings={warnings[figures.indexOf(figure)] ?? []}
      width={widths.get(figure.figure.picture ?? '')}
    />
  );
  return (
    <ul className="picture-list">
      {groupsOf(figures).map(({ gallery, members }) =>
        gallery === null ? (
          members.map(record)
        ) : (
          <li key={gallery} className="picture-gallery">
            <p className="picture-gallery-name" id={`gallery-${gallery}`}>
              {t('gallery.name-count', { number: members.length })}
            </p>
            <ul aria-labelledby={`gallery-${gallery}`}>{members.map(record)}</ul>
          </li>
        ),
      )}
    </ul>
  );
}

interface Group {
  /** The key of the gallery; null for pictures that stand alone. */
  readonly gallery: NodeKey | null;
  readonly members: readonly FigureInStory[];
}

/** Neighbours of one gallery together, in the order of the story. */
function groupsOf(figures: readonly FigureInStory[]): readonly Group[] {
  const groups: { gallery: NodeKey | null; members: FigureInStory[] }[] = [];
  for (const figure of figures) {
    const last = groups.at(-1);
    if (last && last.gallery === figure.gallery) last.members.push(figure);
    else groups.push({ gallery: figure.gallery, members: [figure] });
  }
  return groups;
}
