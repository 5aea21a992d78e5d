import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { mixProtected } from '../../app/sources/named-as';
import { ChangeForm } from './change-form';
import { shownName } from './shown-name';
import type { PersonForm } from './person-form';
import { useChange } from './use-change';
import { useNamesakes } from './use-namesakes';

/** Asks for the right name, and says what will be changed before anything is. */
export function CorrectName({ known, onLeave, onCorrected }: PersonForm) {
  const { t } = useTranslation();
  const change = useChange(onCorrected);
  const [value, setValue] = useState(known.name.slice(0, 500));
  const name = value.trim();
  const isOther = name !== '' && name !== known.name;
  const namesakes = useNamesakes(name).filter(() => isOther);
  const isRefused = mixProtected([known, ...namesakes]);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isOther || isRefused) return;
    const from = [{ name: known.name, protected: known.protected }];
    void change.run({ from, to: { name } });
  };
  const values = { name: shownName(known.name, t), other: name, count: known.articles };
  return (
    <ChangeForm
      title={t('sources.correct.title')}
      action={t('sources.correct.do')}
      change={change}
      canRun={isOther && !isRefused}
      onSubmit={submit}
      onLeave={onLeave}
    >
      <label className="labelled-field">
        <span className="field-label">{t('sources.correct.name')}</span>
        <input
          className="field"
          dir="auto"
          autoFocus
          spellCheck={false}
          maxLength={500}
          value={value}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setValue(target.value)}
        />
      </label>
      {isRefused ? (
        <p>{t('failure.protected-source', { subject: name })}</p>
      ) : (
        <p className="hint">
          {t('sources.correct.will', values)}
          {namesakes.length > 0 && ` ${t('sources.correct.is-known', values)}`}
        </p>
      )}
    </ChangeForm>
  );
}
