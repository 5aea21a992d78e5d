import { article, type Article } from '../article';
import { readText, type ReadText } from '../format';
import type { Profile } from './profile';

/** A story to begin with, and the text it was read from: unknown keys of the template go over to the story's file. */
export interface NewStory {
  readonly article: Article;
  readonly original: ReadText | null;
}

/** A new story as its profile wants it. What the template says in its front matter goes before the profile's own. */
export function newStoryOf(profile: Profile, language: string): NewStory {
  const original = profile.template.trim() === '' ? null : readText(profile.template);
  const base = original?.article ?? article({});
  const { fields } = base;
  return {
    original,
    article: {
      ...base,
      fields: {
        ...fields,
        // Each story has an id of its own, and begins as a draft.
        id: '',
        status: 'draft',
        profile: profile.id,
        language: fields.language || profile.language || language,
        section: fields.section || profile.section,
        tags: fields.tags.length > 0 ? fields.tags : profile.tags,
      },
    },
  };
}
