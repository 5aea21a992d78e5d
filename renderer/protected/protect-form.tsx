import { useEffect, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Source, SourceId } from '../../app/article';
import { givesAway, signsOf, type RealPerson } from '../../app/protected';
import { bridge } from '../bridge';
import { failureReason } from '../notices/failure-text';
import type { Words } from '../notices/notice';
import type { Story } from '../story/story';
import { PersonFields } from './person-fields';
import { protect } from './protect';

interface Props {
  readonly story: Story;
  readonly id: SourceId;
  readonly source: Source;
  readonly onProtected: (id: SourceId, person: RealPerson) => void;
}

/** Asks for the alias. Where the system has nothing to keep a secret with, it says so and asks for nothing. */
export function ProtectForm({ story, id, source, onProtected }: Props) {
  const { t } = useTranslation();
  const isAvailable = useAvailable();
  const [alias, setAlias] = useState('');
  const [person, setPerson] = useState<RealPerson>({
    name: source.name,
    contact: source.contact,
    notes: source.notes,
  });
  const [problem, setProblem] = useState<Words | null>(null);
  const [isBusy, setBusy] = useState(false);
  if (isAvailable === null) return null;
  if (!isAvailable) return <NoKeyStore />;

  const tells = givesAway(alias, signsOf(person));
  const isComplete = alias.trim() !== '' && person.name.trim() !== '' && !tells;
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isComplete || isBusy) return;
    setBusy(true);
    const outcome = await protect(story, {
      id,
      alias: alias.trim(),
      person,
      onProtected: (newId) => onProtected(newId, person),
    });
    setBusy(false);
    if (outcome === 'unsaved') setProblem({ key: 'protected.unsaved' });
    else if (!outcome.ok) setProblem(failureReason(outcome.failure));
  };
  return (
    <form className="protected-body" onSubmit={(event) => void submit(event)}>
      <p>{t('protected.protect.text')}</p>
      <label className="labelled-field">
        <span className="field-label">{t('protected.alias')}</span>
        <input
          className="field"
          dir="auto"
          autoFocus
          required
          maxLength={200}
          placeholder={t('protected.alias.placeholder')}
          value={alias}
          onChange={({ target }) => setAlias(target.value)}
        />
      </label>
      {tells && <p className="hint is-warning">{t('protected.alias.tells')}</p>}
      <PersonFields person={person} onChange={setPerson} />
      <p className="hint">{t('protected.protect.hint')}</p>
      <div className="modal-foot">
        <span className="protected-problem" role="alert">
          {problem && t(problem.key, { ...problem.values })}
        </span>
        <button type="submit" className="button is-main" disabled={!isComplete || isBusy}>
          {t('protected.protect')}
        </button>
      </div>
    </form>
  );
}

function NoKeyStore() {
  const { t } = useTranslation();
  return (
    <div className="protected-body">
      <p role="alert">{t('protected.no-key-store')}</p>
      <p className="hint">{t('protected.no-key-store.help')}</p>
    </div>
  );
}

/** Null until it is known. */
function useAvailable(): boolean | null {
  const [isAvailable, setAvailable] = useState<boolean | null>(null);
  useEffect(() => {
    let isWanted = true;
    void bridge.call('protected.available', {}).then((answer) => {
      if (isWanted) setAvailable(answer);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return isAvailable;
}
