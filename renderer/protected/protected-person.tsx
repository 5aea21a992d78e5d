import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source, SourceId } from '../../app/article';
import type { RealPerson } from '../../app/protected';
import { bridge } from '../bridge';
import { failureReason } from '../notices/failure-text';
import type { Words } from '../notices/notice';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { PersonFields } from './person-fields';
import { Reason } from './reason';
import { Remains } from './remains';
import { useKnownHere } from './use-known-here';

interface Props {
  readonly story: Story;
  readonly id: SourceId;
  readonly source: Source;
  /** Null while the user has not asked to see it. */
  readonly person: RealPerson | null;
  readonly onPerson: (person: RealPerson | null) => void;
  readonly onClose: () => void;
}

/** A protected source: who it is, on demand, and where that can still be read. */
export function ProtectedPerson({ story, id, source, person, onPerson, onClose }: Props) {
  const { t } = useTranslation();
  const known = useKnownHere(source.protected);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const [problem, setProblem] = useState<Words | null>(null);
  const [isForgetting, setForgetting] = useState(false);
  const key = source.protected;

  const show = async () => {
    const read = await bridge.call('protected.read', { key });
    setProblem(read.ok ? null : failureReason(read.failure));
    if (read.ok) onPerson(read.value);
  };
  const keep = async (changed: RealPerson) => {
    const written = await bridge.call('protected.write', { key, ...changed });
    setProblem(written.ok ? { key: 'protected.kept' } : failureReason(written.failure));
  };
  const forget = async () => {
    const removed = await bridge.call('protected.remove', { key });
    if (removed.ok) onClose();
    else setProblem(failureReason(removed.failure));
  };
  const stop = (who: RealPerson) => {
    story.unprotectSource(id, who);
    onClose();
  };

  return (
    <div className="protected-body">
      <p>{t('protected.text')}</p>
      {known?.ok === false && <Reason failure={known.failure} />}
      {known?.ok && !known.value && <p className="hint">{t('protected.elsewhere.text')}</p>}
      {known?.ok && known.value && !person && (
        <button type="button" className="button" autoFocus onClick={() => void show()}>
          {t('protected.show')}
        </button>
      )}
      {person && (
        <>
          <PersonFields person={person} onChange={onPerson} takesKeyboard />
          <Remains story={story} person={person} readOnly={readOnly} onClose={onClose} />
        </>
      )}
      <span className="protected-problem" role="status">
        {problem && t(problem.key, { ...problem.values })}
      </span>
      {person && (
        <div className="modal-foot protected-foot">
          {!readOnly && (
            <button type="button" className="button" onClick={() => stop(person)}>
              {t('protected.stop')}
            </button>
          )}
          <button
            type="button"
            className="button"
            onClick={() => (isForgetting ? void forget() : setForgetting(true))}
          >
            {t(isForgetting ? 'protected.forget.sure' : 'protected.forget')}
          </button>
          <button
            type="button"
            className="button is-main"
            disabled={person.name.trim() === ''}
            onClick={() => void keep(person)}
          >
            {t('protected.keep')}
          </button>
        </div>
      )}
    </div>
  );
}
