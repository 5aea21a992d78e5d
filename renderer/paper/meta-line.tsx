import { useTranslation } from 'react-i18next';
import { STATUSES, type Status } from '../../app/article';
import { QuietSelect } from '../controls/quiet-select';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { languageChoices } from './languages';
import { LineField } from '../controls/line-field';

/** What the desk has to know of a story, above its headline. */
export function MetaLine({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const { status, language, slug } = useStoryState(story, (state) => state.fields);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const languages = languageChoices(language, i18n.language);
  return (
    <div className="meta-line" dir={i18n.dir()} lang={i18n.language}>
      <QuietSelect
        className={`status is-${status}`}
        label={t('field.status')}
        value={status}
        isDisabled={readOnly}
        choices={STATUSES.map((value) => ({ value, name: t(`status.${value}`) }))}
        onChange={(value) => story.setFields({ status: value as Status })}
      />
      <QuietSelect
        label={t('field.language')}
        value={language}
        isDisabled={readOnly}
        choices={[
          ...(language === '' ? [{ value: '', name: t('field.language.none') }] : []),
          ...languages.map(({ tag, name }) => ({ value: tag, name })),
        ]}
        onChange={(value) => story.setFields({ language: value })}
      />
      <LineField
        className="slug"
        label={t('field.slug')}
        value={slug}
        readOnly={readOnly}
        onCommit={(text) => story.setFields({ slug: asSlug(text) })}
      />
    </div>
  );
}

function asSlug(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}
