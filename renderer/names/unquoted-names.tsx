import { useStore } from 'zustand';
import type { SourceId } from '../../app/article';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { isShownWith } from './placed-findings';
import { SourceNames } from './source-names';
import { namesOf } from './story-names';

interface Props {
  readonly story: Story;
  /** Those who have a block of their own in the panel. */
  readonly quoted: readonly (SourceId | null)[];
}

/** What there is to say of the names of those who are not quoted: an outlet that a quote came by. */
export function UnquotedNames({ story, quoted }: Props) {
  const sources = useStoryState(story, (state) => state.sources);
  const list = useStore(namesOf(story).state, (state) => state.list);
  const named = Object.entries(sources).filter(
    ([id]) => !quoted.includes(id) && list.some((finding) => isShownWith(finding, id)),
  );
  return named.map(([id, { name }]) => (
    <section key={id} className="source" aria-label={name}>
      <p className="source-name">{name}</p>
      <SourceNames story={story} id={id} />
    </section>
  ));
}
