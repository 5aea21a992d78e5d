import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFacets } from '../library/facets';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { TagList } from '../controls/tag-list';
import { TagBox } from '../controls/tag-box';

/** What the story is about, in words that the library knows already or new ones. */
export function TagsField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const tags = useStoryState(story, ({ fields }) => fields.tags);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const facets = useFacets();
  const input = useRef<HTMLInputElement>(null);
  const offered = (facets?.tags ?? []).map(({ value }) => value);
  const change = (now: readonly string[]) => story.setFields({ tags: now });
  return (
    <div className="detail" role="group" aria-label={t('field.tags')}>
      <span className="field-label">{t('field.tags')}</span>
      <TagList
        label={t('field.tags')}
        tags={tags}
        readOnly={readOnly}
        onRemove={(tag) => {
          change(tags.filter((other) => other !== tag));
          input.current?.focus();
        }}
      />
      {!readOnly && (
        <TagBox
          id="field-tags"
          ref={input}
          label={t('field.tags.add')}
          offered={offered.filter((tag) => !tags.includes(tag))}
          onAdd={(added) => change([...new Set([...tags, ...added])])}
          onTakeBack={() => {
            const last = tags.at(-1);
            if (last !== undefined) change(tags.slice(0, -1));
            return last ?? '';
          }}
        />
      )}
    </div>
  );
}
