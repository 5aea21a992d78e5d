import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Figure } from '../../app/article';
import { photoOffers, type Photo, type PhotoOffer } from '../../app/pictures';
import { useFocusKept } from './use-focus-kept';

interface Props {
  readonly figure: Figure;
  readonly photo: Photo;
  /** What it stands in. */
  readonly side: RefObject<HTMLElement | null>;
  readonly readOnly: boolean;
  readonly onTake: (offer: PhotoOffer) => void;
}

/** What the photo says otherwise than the figure, to be taken. */
export function PhotoSays({ figure, photo, side, readOnly, onTake }: Props) {
  const { t } = useTranslation();
  const offers = photoOffers(figure, photo);
  useFocusKept(side, offers.length);
  if (offers.length === 0) return null;
  return (
    <section className="view-part">
      <h3 className="view-title">{t('view.photo-says')}</h3>
      <ul className="photo-offers">
        {offers.map((offer) => {
          const label = t(`picture.${offer.field}`);
          return (
            <li key={offer.field}>
              <span className="field-label">{label}</span>
              <span className="photo-offer-text" dir="auto">
                {offer.text}
              </span>
              <button
                type="button"
                className="button is-small"
                aria-label={t('view.take-field', { field: label })}
                disabled={readOnly}
                onClick={() => onTake(offer)}
              >
                {t('view.take')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
