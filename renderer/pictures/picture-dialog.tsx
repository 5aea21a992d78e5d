import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { warnAbout } from '../../app/pictures';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { IconButton } from '../controls/icon-button';
import { openArticle } from '../state/articles';
import { useApp, useStoryState } from '../state/app-store';
import { closeFloating } from '../state/floating';
import type { FigureInStory, Story } from '../story/story';
import { FramingDialog } from './framing-dialog';
import { LargePicture } from './large-picture';
import { viewPicture } from './open-picture';
import { PictureSide } from './picture-side';
import { RelinkDialog } from './relink-dialog';
import { useStepKeys } from './step-keys';
import { useKeptField } from './use-kept-field';
import { useWidths } from './use-widths';

/** A picture of the story, large, with all that is said and known of it. */
export function PictureDialog({ story }: { readonly story: Story }) {
  const key = useApp((state) => state.figureShown);
  const figures = useStoryState(story, (state) => state.figures);
  const leave = useLeave();
  const place = figures.findIndex((figure) => figure.key === key);
  // Undo can take the figure away while it is looked at.
  useEffect(() => {
    if (place < 0) closeFloating();
  }, [place]);
  const shown = figures[place];
  return shown && <View {...{ story, figures, place, shown, leave }} />;
}

interface Props {
  readonly story: Story;
  readonly figures: readonly FigureInStory[];
  readonly place: number;
  readonly shown: FigureInStory;
  readonly leave: () => void;
}

function View({ story, figures, place, shown, leave }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState<'framing' | 'relink' | null>(null);
  const goBack = () => setOver(null);
  const side = useRef<HTMLDivElement>(null);
  const widths = useWidths(story.name, figures);
  const keepField = useKeptField(side, shown.key);
  const step = (by: 1 | -1) => {
    const next = figures[place + by];
    if (!next) return;
    keepField();
    viewPicture(next.key);
  };
  useStepKeys(step, over === null);
  const warnings = warnAbout(
    figures.map(({ figure }) => figure),
    widths,
  );
  return (
    <FloatingDialog frame="modal view-modal" className="view-dialog">
      <div className="view-head">
        <DialogTitle>{t('view.title')}</DialogTitle>
        <div className="view-steps">
          <IconButton
            icon={ChevronLeft}
            name={t('view.previous')}
            isDisabled={place === 0}
            onPress={() => step(-1)}
          />
          <span className="view-count" role="status">
            {t('view.count', { place: place + 1, count: figures.length })}
          </span>
          <IconButton
            icon={ChevronRight}
            name={t('view.next')}
            isDisabled={place === figures.length - 1}
            onPress={() => step(1)}
          />
        </div>
        <CloseButton name={t('view.close')} onPress={leave} />
      </div>
      <div className="view-columns">
        <LargePicture
          story={story}
          figure={shown.figure}
          figureKey={shown.key}
          onFind={() => setOver('relink')}
        />
        <PictureSide
          // Its own fields for each picture: what is typed for one is not for the next.
          key={shown.key}
          {...{ story, shown, side, warnings: warnings[place] ?? [] }}
          width={widths.get(shown.figure.picture ?? '')}
          onFrame={() => setOver('framing')}
          onShow={() => {
            leave();
            story.showFigure(shown.key);
          }}
          onOpen={(article) => {
            leave();
            void openArticle(article);
          }}
        />
      </div>
      {over === 'framing' && <FramingDialog story={story} onClose={goBack} />}
      {over === 'relink' && <RelinkDialog story={story} onClose={goBack} />}
    </FloatingDialog>
  );
}
