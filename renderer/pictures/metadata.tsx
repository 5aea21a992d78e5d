import { useTranslation } from 'react-i18next';
import { PHOTO_BLOCKS, type PhotoFact, type PhotoFacts } from '../../app/pictures';
import { useApp } from '../state/app-store';

/** How the blocks are called everywhere. */
const NAMES = { iptc: 'IPTC', xmp: 'XMP', exif: 'Exif', png: 'PNG' } as const;

/** All that a photo says of itself, block by block as it stands: what people know first, the rest on request. */
export function Metadata({ facts: { facts, knowsPlace } }: { readonly facts: PhotoFacts }) {
  const { t } = useTranslation();
  const staysIn = useApp(({ settings }) => settings.exportedPictures.keepsDeviceData);
  return (
    <section className="view-part">
      <h3 className="view-title">{t('view.metadata')}</h3>
      {facts.length === 0 && <p className="view-note">{t('view.metadata.none')}</p>}
      {knowsPlace && <p className="view-note">{t(staysIn ? 'view.place.stays' : 'view.place')}</p>}
      {PHOTO_BLOCKS.map((block) => (
        <Block
          key={block}
          name={NAMES[block]}
          facts={facts.filter((fact) => fact.block === block)}
        />
      ))}
    </section>
  );
}

function Block({ name, facts }: { readonly name: string; readonly facts: readonly PhotoFact[] }) {
  const { t } = useTranslation();
  if (facts.length === 0) return null;
  const known = facts.filter((fact) => fact.known !== null);
  const others = facts.filter((fact) => fact.known === null);
  return (
    <div className="metadata-block">
      <h4 className="metadata-name">{name}</h4>
      {known.length > 0 && <FactList facts={known} />}
      {others.length > 0 && (
        <details>
          <summary>{t('view.metadata.more', { count: others.length })}</summary>
          <FactList facts={others} />
        </details>
      )}
    </div>
  );
}

/** What only programs read has no other name than ExifTool's, which is everybody's. */
function FactList({ facts }: { readonly facts: readonly PhotoFact[] }) {
  const { t } = useTranslation();
  return (
    <dl className="metadata">
      {facts.map(({ tag, known, text }, index) => (
        // Several parts of a block may have a tag of the same name.
        <div key={index}>
          <dt title={tag}>{known === null ? <bdi lang="en">{tag}</bdi> : t(`photo.${known}`)}</dt>
          <dd dir="auto">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
