import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { BylinesField } from './bylines-field';
import { CanonicalField } from './canonical-field';
import { EmbargoField } from './embargo-field';
import { ProfileField } from './profile-field';
import { details, DETAILS_ID, focusField } from './show-field';
import { TagsField } from './tags-field';
import { TargetField } from './target-field';
import { TextDetail } from './text-detail';

/** All that is said of a story and is not read on its page. */
export function DetailsForm({ story }: { readonly story: Story }) {
  const { t, i18n } = useTranslation();
  const { section, seo, notes } = useStoryState(story, (state) => state.fields);
  useWantedField();
  const text = { story };
  return (
    <section
      id={DETAILS_ID}
      className="details"
      aria-label={t('details.title')}
      dir={i18n.dir()}
      lang={i18n.language}
    >
      <ProfileField story={story} />
      <TextDetail
        {...text}
        field="section"
        value={section}
        onCommit={(value) => story.setFields({ section: value })}
      />
      <BylinesField story={story} />
      <TagsField story={story} />
      <TargetField story={story} />
      <EmbargoField story={story} />
      <TextDetail
        {...text}
        field="seo.title"
        value={seo.title}
        onCommit={(title) => story.setFields({ seo: { ...seo, title } })}
      />
      <CanonicalField story={story} />
      <TextDetail
        {...text}
        field="seo.description"
        lines="one"
        value={seo.description}
        onCommit={(description) => story.setFields({ seo: { ...seo, description } })}
      />
      <TextDetail
        {...text}
        field="notes"
        lines="many"
        value={notes}
        onCommit={(value) => story.setFields({ notes: value })}
      />
    </section>
  );
}

/** Gives the keyboard to the field for which the details were opened. */
function useWantedField(): void {
  const wanted = useStore(details, (state) => state.wanted);
  useLayoutEffect(() => {
    if (wanted === null) return;
    details.setState({ wanted: null });
    focusField(wanted);
  }, [wanted]);
}
