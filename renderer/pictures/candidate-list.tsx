import { useTranslation } from 'react-i18next';
import type { PictureCandidate } from '../../app/ipc/pictures';
import { fileNameOf } from '../../app/pictures';
import { pictureUrl } from '../editor/picture-url';
import { fileSize } from './file-size';

interface Props {
  /** Null while they are looked for. */
  readonly candidates: readonly PictureCandidate[] | null;
  readonly isDisabled: boolean;
  readonly onTake: (candidate: PictureCandidate) => void;
}

/** Files that may be a picture which is looked for, to be looked at and taken. */
export function CandidateList({ candidates, isDisabled, onTake }: Props) {
  const { t, i18n } = useTranslation();
  if (candidates === null) return null;
  if (candidates.length === 0) return <p className="view-note">{t('relink.none')}</p>;
  return (
    <ul className="candidates">
      {candidates.map((candidate) => {
        const { article, picture, owner, bytes } = candidate;
        const name = fileNameOf(picture);
        const place = owner
          ? t('relink.in-story', { title: owner.headline || owner.slug || t('story.untitled') })
          : t('relink.here');
        return (
          <li key={`${article}/${picture}`} className="candidate">
            <img
              src={pictureUrl(article, picture, THUMBNAIL) ?? ''}
              alt=""
              loading="lazy"
              decoding="async"
            />
            <span className="candidate-words">
              <span dir="auto">{place}</span>
              <span className="candidate-about">
                <bdi>{name}</bdi> · {fileSize(bytes, i18n.language)}
                {owner?.archived && ` · ${t('sources.archived')}`}
              </span>
            </span>
            <button
              type="button"
              className="button is-small"
              aria-label={t('relink.use-named', { name, place })}
              disabled={isDisabled}
              onClick={() => onTake(candidate)}
            >
              {t('relink.use')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** CSS pixels, see `.candidate`. */
const THUMBNAIL = 96;
