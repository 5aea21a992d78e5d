import { useTranslation } from 'react-i18next';
import type { RealPerson } from '../../app/protected';

interface Props {
  readonly person: RealPerson;
  readonly onChange: (person: RealPerson) => void;
  /** Where they come in the place of what had the keyboard. */
  readonly takesKeyboard?: boolean;
}

/** Who somebody really is, as the vault keeps it. */
export function PersonFields({ person, onChange, takesKeyboard = false }: Props) {
  const { t } = useTranslation();
  const field = (part: keyof RealPerson) => ({
    className: 'field',
    dir: 'auto',
    spellCheck: false,
    autoComplete: 'off',
    value: person[part],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onChange({ ...person, [part]: target.value }),
  });
  return (
    <fieldset className="protected-person">
      <legend>{t('protected.person')}</legend>
      <label className="labelled-field">
        <span className="field-label">{t('protected.name')}</span>
        <input
          type="text"
          required
          maxLength={100_000}
          autoFocus={takesKeyboard}
          {...field('name')}
        />
      </label>
      <label className="labelled-field">
        <span className="field-label">{t('protected.contact')}</span>
        <input type="text" maxLength={100_000} {...field('contact')} />
      </label>
      <label className="labelled-field">
        <span className="field-label">{t('protected.notes')}</span>
        <textarea rows={2} maxLength={100_000} {...field('notes')} />
      </label>
    </fieldset>
  );
}
