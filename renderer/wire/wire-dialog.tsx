import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { guessLanguage } from '../../app/import/language';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { QuietSelect } from '../controls/quiet-select';
import { languageChoices } from '../paper/languages';
import { importFile, likelyLanguage, newFromWireCopy } from '../state/articles';
import { closeFloating } from '../state/floating';

/** Takes wire copy by paste or from a file and makes a story of it. */
export function WireDialog() {
  const { t, i18n } = useTranslation();
  const [copy, setCopy] = useState('');
  const [chosen, setLanguage] = useState<string | null>(null);
  const language = chosen ?? (guessLanguage(copy) || likelyLanguage());
  const [isBusy, setBusy] = useState(false);
  const leave = useLeave();
  const isEmpty = copy.trim() === '';

  /** The dialog stays with its text when no story comes of it. */
  const make = async (story: Promise<boolean>) => {
    setBusy(true);
    if (await story) closeFloating();
    setBusy(false);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isEmpty && !isBusy) void make(newFromWireCopy(copy, language));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };

  return (
    <FloatingDialog frame="modal" className="wire-dialog" isDismissable={isEmpty}>
      <form onSubmit={submit}>
        <DialogTitle>{t('wire.title')}</DialogTitle>
        <p className="modal-text">{t('wire.text')}</p>
        <textarea
          className="field wire-copy"
          aria-label={t('wire.copy')}
          placeholder={t('wire.placeholder')}
          dir="auto"
          autoFocus
          spellCheck={false}
          value={copy}
          onChange={({ target }) => setCopy(target.value)}
          onKeyDown={onKeyDown}
        />
        <div className="modal-foot">
          <label className="wire-language">
            {t('field.language')}
            <QuietSelect
              label={t('field.language')}
              value={language}
              choices={languageChoices(language, i18n.language).map(({ tag, name }) => ({
                value: tag,
                name,
              }))}
              onChange={setLanguage}
            />
          </label>
          <button
            type="button"
            className="button"
            disabled={isBusy}
            onClick={() => void make(importFile())}
          >
            {t('wire.choose-file')}
          </button>
          <button type="button" className="button" onClick={leave}>
            {t('action.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={isEmpty || isBusy}>
            {t('wire.make')}
          </button>
        </div>
      </form>
    </FloatingDialog>
  );
}
