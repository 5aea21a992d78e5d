import { useTranslation } from 'react-i18next';
import { ReactCrop } from 'react-image-crop';
import 'react-image-crop/dist/ReactCrop.css';
import { WHOLE, type Crop, type Framing } from '../../app/article';
import { pictureUrl } from '../editor/picture-url';
import { fromPercent, toPercent } from './crop-percent';
import { FocusMarker } from './focus-marker';

/** Less is no part to look at, in CSS pixels. */
const LEAST = 8;

/** The dialog's width without its edges, in CSS pixels. */
const WIDTH = 720;

const ALL: Crop = { left: 0, top: 0, width: WHOLE, height: WHOLE };

interface Props {
  readonly article: string;
  readonly picture: string;
  readonly framing: Framing;
  /** Width to height, or nothing for any. */
  readonly shape: number | undefined;
  /** Parts of what has no size yet are none. */
  readonly isLoaded: boolean;
  readonly onLoad: (image: HTMLImageElement) => void;
  readonly onChange: (patch: Partial<Framing>) => void;
}

/** The turned picture with the part that is shown, and the point that is to be seen, to be moved by mouse and by key. */
export function FramedPicture({ article, picture, framing, shape, isLoaded, ...told }: Props) {
  const { t } = useTranslation();
  const { onLoad, onChange } = told;
  const { turn, crop, focus } = framing;
  const url = pictureUrl(article, picture, WIDTH, { turn, crop: null });
  return (
    <div className="framing-picture">
      <div className="framing-area">
        <ReactCrop
          // Its edge would march for ever.
          className="ReactCrop--no-animate"
          // All of it too has edges that can be taken hold of.
          crop={toPercent(crop ?? ALL)}
          {...(shape !== undefined && { aspect: shape })}
          keepSelection
          minWidth={LEAST}
          minHeight={LEAST}
          disabled={!isLoaded}
          ruleOfThirds
          onChange={(_pixels, percent) => onChange({ crop: fromPercent(percent) })}
          ariaLabels={{
            cropArea: t('framing.part'),
            nwDragHandle: t('framing.edge.nw'),
            nDragHandle: t('framing.edge.n'),
            neDragHandle: t('framing.edge.ne'),
            eDragHandle: t('framing.edge.e'),
            seDragHandle: t('framing.edge.se'),
            sDragHandle: t('framing.edge.s'),
            swDragHandle: t('framing.edge.sw'),
            wDragHandle: t('framing.edge.w'),
          }}
        >
          <img
            src={url ?? ''}
            alt=""
            draggable={false}
            onLoad={({ currentTarget }) => onLoad(currentTarget)}
          />
        </ReactCrop>
        {focus && <FocusMarker point={focus} onMove={(point) => onChange({ focus: point })} />}
      </div>
    </div>
  );
}
