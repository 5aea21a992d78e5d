import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { KnownSource } from '../../app/ipc/sources';
import { isNamedAs, mixProtected, type NamedAs } from '../../app/sources/named-as';
import { SourceBox } from '../quotes/source-box';
import { ChangeForm } from './change-form';
import { shownName } from './shown-name';
import type { PersonForm } from './person-form';
import { useChange } from './use-change';

/** Asks who else this is, and which of both names stays; says what will be changed before anything is. */
export function JoinSources({ known, onLeave, onCorrected }: PersonForm) {
  const { t } = useTranslation();
  const change = useChange(onCorrected);
  const [typed, setTyped] = useState('');
  const [other, setOther] = useState<KnownSource | null>(null);
  const [stays, setStays] = useState<'this' | 'other'>('other');
  const isOther = other !== null && !isNamedAs(other, known);
  const isRefused = isOther && mixProtected([known, other]);
  const [kept, gone] = stays === 'this' ? [known, other] : [other, known];
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isOther || isRefused || !kept || !gone) return;
    void change.run({ from: [named(gone), named(kept)], to: { name: kept.name } });
  };
  return (
    <ChangeForm
      title={t('sources.join.title', { name: shownName(known.name, t) })}
      action={t('sources.join.do')}
      change={change}
      canRun={isOther && !isRefused}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <SourceBox
        className="labelled-field"
        label={t('sources.join.with')}
        sources={NOBODY}
        value={typed}
        onChange={(name, chosen) => {
          setTyped(name);
          setOther(chosen);
        }}
        autoFocus
      />
      {isOther && (
        <fieldset className="sources-stays">
          <legend className="field-label">{t('sources.join.stays')}</legend>
          <div className="segments">
            {(['other', 'this'] as const).map((which) => (
              <label key={which} className="segment">
                <input
                  type="radio"
                  name="stays"
                  checked={stays === which}
                  onChange={() => setStays(which)}
                />
                <bdi>{shownName((which === 'this' ? known : other).name, t)}</bdi>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {isRefused && <p>{t('failure.protected-source', { subject: shownName(other.name, t) })}</p>}
      {isOther && !isRefused && kept && gone && (
        <p className="hint">
          {t('sources.join.will', {
            ...{ name: shownName(gone.name, t), other: shownName(kept.name, t) },
            count: gone.articles,
          })}
        </p>
      )}
    </ChangeForm>
  );
}

const NOBODY = {};

function named({ name, protected: key }: KnownSource): NamedAs {
  return { name, protected: key };
}
