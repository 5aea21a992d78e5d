import RotateCcw from 'lucide-react/icons/rotate-ccw';
import RotateCw from 'lucide-react/icons/rotate-cw';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UNFRAMED, type Framing, type Turn } from '../../app/article';
import { isEqual } from '../../app/equal';
import { pointWithin, turnBack, turnClockwise } from '../../app/pictures';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { IconButton } from '../controls/icon-button';
import { QuietSelect } from '../controls/quiet-select';
import { useApp, useStoryState } from '../state/app-store';
import { closeFloating } from '../state/floating';
import type { Story } from '../story/story';
import { largestCrop } from './crop-percent';
import { FramedPicture } from './framed-picture';

/** Shapes that pages ask for, width to height. */
const SHAPES: Readonly<Record<string, number>> = {
  '16:9': 16 / 9,
  '3:2': 3 / 2,
  '4:3': 4 / 3,
  '1:1': 1,
  '4:5': 4 / 5,
};

const MIDDLE = { left: 5000, top: 5000 };

interface Props {
  readonly story: Story;
  /** Where it goes back to, if not to the desk. */
  readonly onClose?: () => void;
}

/** Says how the picture of a figure is shown: turned, cropped, and what is to be seen of it in any shape. */
export function FramingDialog({ story, onClose }: Props) {
  const key = useApp((state) => state.figureShown);
  const shown = useStoryState(story, ({ figures }) => figures.find((one) => one.key === key));
  const picture = shown?.figure.picture ?? null;
  const leave = useLeave();
  const close = onClose ?? leave;
  // Undo can take the figure or its picture away while the dialog is open.
  const closeGone = useEffectEvent(onClose ?? closeFloating);
  useEffect(() => {
    if (picture === null) closeGone();
  }, [picture]);
  if (!shown || picture === null) return null;
  const { turn, crop, focus } = shown.figure;
  return (
    <Frame
      {...{ story, picture, before: { turn, crop, focus }, leave: close }}
      figureKey={shown.key}
    />
  );
}

/** The image by which a part is measured, and how it is turned. */
interface Loaded {
  readonly image: HTMLImageElement;
  readonly turn: Turn;
}

interface FrameProps {
  readonly story: Story;
  readonly figureKey: string;
  readonly picture: string;
  readonly before: Framing;
  readonly leave: () => void;
}

function Frame({ story, figureKey, picture, before, leave }: FrameProps) {
  const { t } = useTranslation();
  const [framing, setFraming] = useState(before);
  const [shape, setShape] = useState('');
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const isLoaded = loaded?.turn === framing.turn;
  const change = (patch: Partial<Framing>) => setFraming((last) => ({ ...last, ...patch }));
  const { crop, focus } = framing;
  const save = () => {
    const after = { ...framing, focus: focus && pointWithin(focus, crop) };
    if (!isEqual(after, before)) story.changeFigure(figureKey, after);
    leave();
  };
  const choose = (name: string) => {
    setShape(name);
    const wanted = SHAPES[name];
    if (wanted !== undefined && loaded) change({ crop: largestCrop(wanted, loaded.image) });
  };
  // What was 16:9 lies on its side then.
  const turn = (turned: (framing: Framing) => Framing) => {
    setShape('');
    setFraming(turned);
  };
  const shapes = [
    { value: '', name: t('framing.shape.free') },
    ...Object.keys(SHAPES).map((value) => ({ value, name: value })),
  ];
  return (
    <FloatingDialog
      frame="modal framing-modal"
      className="framing-dialog"
      isDismissable={false}
      onClose={leave}
    >
      <div className="modal-head">
        <DialogTitle>{t('framing.title')}</DialogTitle>
        <CloseButton name={t('framing.close')} onPress={leave} />
      </div>
      <div className="framing-tools">
        <IconButton icon={RotateCcw} name={t('framing.turn-left')} onPress={() => turn(turnBack)} />
        <IconButton
          icon={RotateCw}
          name={t('framing.turn-right')}
          onPress={() => turn(turnClockwise)}
        />
        <QuietSelect
          label={t('framing.shape')}
          value={shape}
          choices={shapes}
          isDisabled={!isLoaded}
          onChange={choose}
        />
        <button
          type="button"
          className="button is-small"
          onClick={() => change({ focus: focus ? null : pointWithin(MIDDLE, crop) })}
        >
          {t(focus ? 'framing.focus.remove' : 'framing.focus.set')}
        </button>
        <button
          type="button"
          className="button is-small"
          onClick={() => {
            setShape('');
            setFraming(UNFRAMED);
          }}
        >
          {t('framing.whole')}
        </button>
      </div>
      <FramedPicture
        article={story.name}
        picture={picture}
        framing={framing}
        shape={SHAPES[shape]}
        isLoaded={isLoaded}
        onLoad={(image) => setLoaded({ image, turn: framing.turn })}
        onChange={change}
      />
      <div className="modal-foot">
        <p className="hint">{t('framing.hint')}</p>
        <button type="button" className="button" onClick={leave}>
          {t('action.cancel')}
        </button>
        <button type="button" className="button is-main" onClick={save}>
          {t('framing.done')}
        </button>
      </div>
    </FloatingDialog>
  );
}
