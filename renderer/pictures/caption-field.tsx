import { useTranslation } from 'react-i18next';
import { LabelledField } from '../controls/labelled-field';
import { useStoryState } from '../state/app-store';
import type { FigureInStory, Story } from '../story/story';
import { inOneLine } from './figure-fields';

interface Props {
  readonly story: Story;
  readonly shown: FigureInStory;
  /** Goes to the caption in the story. */
  readonly onShow: () => void;
}

/** The caption: to be written here while it is plain words; one with quotes, links or italics is written in the story. */
export function CaptionField({ story, shown: { key, figure, captionText }, onShow }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const isPlain = figure.caption.every((node) => node.type === 'text' && node.marks.length === 0);
  return (
    <div className="caption-field">
      {isPlain ? (
        <LabelledField
          label={t('picture.caption')}
          name="caption"
          value={captionText}
          readOnly={readOnly}
          isLong
          onCommit={(text, goesOn) => story.changeFigure(key, { caption: inOneLine(text) }, goesOn)}
        />
      ) : (
        <div className="labelled-field">
          <span className="field-label">{t('picture.caption')}</span>
          <p className="caption-words" dir="auto">
            {captionText}
          </p>
        </div>
      )}
      <button type="button" className="button is-small" onClick={onShow}>
        {t(isPlain ? 'picture.show' : 'picture.edit-in-story')}
      </button>
    </div>
  );
}
