import { useTranslation } from 'react-i18next';
import { countCharacters, STATUSES, type Status } from '../../app/article';
import { FieldCount } from '../controls/field-count';
import { useProfile } from '../profiles/profiles-store';
import { QuietSelect } from '../controls/quiet-select';
import { DetailsToggle } from '../details/details-toggle';
import { fieldId } from '../details/show-field';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { askAboutTks } from '../tk/tk-question';
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
        onChange={(value) => changeStatus(story, value as Status)}
      />
      <QuietSelect
        id={fieldId('language')}
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
        id={fieldId('slug')}
        label={t('field.slug')}
        value={slug}
        readOnly={readOnly}
        onCommit={(text) => story.setFields({ slug: asSlug(text) })}
      />
      <SlugCount story={story} />
      <DetailsToggle />
    </div>
  );
}

/** Nobody has to see how long a slug is while it is short enough. */
function SlugCount({ story }: { readonly story: Story }) {
  const slug = useStoryState(story, ({ fields }) => fields.slug);
  const limit = useProfile(story).limits.slug;
  if (limit === undefined || countCharacters(slug) <= limit) return null;
  return <FieldCount id="slug-count" text={slug} limit={limit} />;
}

/** A story that is ready has nothing more to come; where it has, the writer is asked. */
function changeStatus(story: Story, status: Status): void {
  const change = () => story.setFields({ status });
  if (status === 'ready' || status === 'filed') askAboutTks(story, 'tk.status', change);
  else change();
}

function asSlug(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}
