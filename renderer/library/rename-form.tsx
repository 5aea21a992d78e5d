import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DialogFrame } from './dialog-frame';
import type { Named } from './story-question';
import { rename } from './story-work';

/** Asks for a story's new slug. */
export function RenameForm({ story }: { readonly story: Named }) {
  const { t } = useTranslation();
  const { article, headline, slug } = story;
  const [value, setValue] = useState(slug);
  const submit = () => {
    const wanted = value.trim();
    if (wanted !== slug) void rename(article, wanted);
  };
  return (
    <DialogFrame
      title={t('library.rename.title')}
      action={t('library.rename.do')}
      onSubmit={submit}
    >
      <p dir="auto">{headline || slug || t('story.untitled')}</p>
      <label className="labelled-field">
        <span className="field-label">{t('library.rename.slug')}</span>
        <input
          className="field"
          dir="auto"
          autoFocus
          spellCheck={false}
          maxLength={200}
          value={value}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => setValue(target.value)}
        />
      </label>
      <p className="hint">{t('library.rename.hint')}</p>
    </DialogFrame>
  );
}
