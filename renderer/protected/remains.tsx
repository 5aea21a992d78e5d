import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Traces } from '../../app/ipc/records';
import { namedPlaces, signsOf, type NamedPlace, type RealPerson } from '../../app/protected';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { goToPlace, placeWords } from './place-words';
import { Reason } from './reason';
import { useTraces } from './use-traces';

interface Props {
  readonly story: Story;
  readonly person: RealPerson;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

const NO_FILES = { files: [], unshown: [] };

/** Where it can still be read who a protected source is: in the story, in its earlier versions, in names of files. */
export function Remains({ story, person, readOnly, onClose }: Props) {
  const { t } = useTranslation();
  const { name, contact } = person;
  const signs = useMemo(() => signsOf({ name, contact }), [name, contact]);
  // Any change of the story may bring a place or take one away.
  useStoryState(story, (state) => state);
  const places = namedPlaces(story.article(), signs);
  const { traces, isCleaning, clean } = useTraces(story, signs);
  const { files, unshown } = traces?.ok ? traces.value : NO_FILES;
  const isClean = places.length + files.length + unshown.length === 0;
  const section = useRef<HTMLElement>(null);
  const cleanUp = async () => {
    await clean();
    // The button that had the keyboard is gone.
    section.current?.focus();
  };
  return (
    <section ref={section} className="protected-remains" tabIndex={-1}>
      <h3>{t('protected.remains')}</h3>
      {isClean && <p className="hint">{t('protected.remains.none')}</p>}
      {places.length > 0 && <p className="hint">{t('protected.remains.text')}</p>}
      <Places story={story} places={places} name={name} onClose={onClose} />
      {files.map((file) => (
        <p key={file} className="hint" dir="auto">
          {t('protected.remains.file', { file })}
        </p>
      ))}
      {unshown.map((file) => (
        <p key={file} className="hint" dir="auto">
          {t('protected.remains.unshown', { file })}
        </p>
      ))}
      {traces?.ok === false && <Reason failure={traces.failure} />}
      {traces?.ok && (
        <Versions
          traces={traces.value}
          canClean={!readOnly && !isCleaning}
          onClean={() => void cleanUp()}
        />
      )}
    </section>
  );
}

interface PlacesProps {
  readonly story: Story;
  readonly places: readonly NamedPlace[];
  readonly name: string;
  readonly onClose: () => void;
}

/** Each leads to where it can be changed; what is known of the person is gone from the window by then. */
function Places({ story, places, name, onClose }: PlacesProps) {
  const { t } = useTranslation();
  if (places.length === 0) return null;
  return (
    <ul className="protected-places">
      {places.map((place) => {
        const { label, words } = placeWords(story, place, name);
        const go = () => {
          onClose();
          goToPlace(story, place, name);
        };
        return (
          <li key={JSON.stringify(place)}>
            <button type="button" className="protected-place" onClick={go}>
              <span className="field-label">{t(label)}</span>
              <span dir="auto">{words}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface VersionsProps {
  readonly traces: Traces;
  readonly canClean: boolean;
  readonly onClean: () => void;
}

/** Earlier versions go only when the user says so: with the name all else that was in them goes too. */
function Versions({ traces: { versions, rescues }, canClean, onClean }: VersionsProps) {
  const { t } = useTranslation();
  const count = versions.meant + rescues;
  if (count === 0) return <p className="hint">{t('protected.versions.none')}</p>;
  return (
    <div className="protected-versions">
      <p>{t('protected.versions', { count, all: versions.all + rescues })}</p>
      <button type="button" className="button" disabled={!canClean} onClick={onClean}>
        {t('protected.versions.remove')}
      </button>
    </div>
  );
}
