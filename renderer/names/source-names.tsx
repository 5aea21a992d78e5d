import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { SourceId } from '../../app/article';
import type { Story } from '../story/story';
import { NearSource, RoleMissing, Spelling } from './name-lines';
import { isShownWith, type PlacedFinding } from './placed-findings';
import { namesOf } from './story-names';

interface Props {
  readonly story: Story;
  readonly id: SourceId;
}

/** What there is to say of how the story names a source, with what can be done about it; nothing where all is well. */
export function SourceNames({ story, id }: Props) {
  const { t } = useTranslation();
  const names = namesOf(story);
  useEffect(() => names.look(), [names]);
  const list = useStore(names.state, (state) => state.list);
  const mine = list.filter((finding) => isShownWith(finding, id));
  if (mine.length === 0) return null;
  return (
    <ul className="name-findings" aria-label={t('names.title')}>
      {mine.map((finding) => (
        <Finding key={keyOf(finding)} story={story} finding={finding} />
      ))}
    </ul>
  );
}

function Finding({ story, finding }: { readonly story: Story; readonly finding: PlacedFinding }) {
  if (finding.kind === 'spelling') return <Spelling story={story} finding={finding} />;
  if (finding.kind === 'role-missing') return <RoleMissing story={story} finding={finding} />;
  return finding.kind === 'near-sources' ? <NearSource story={story} finding={finding} /> : null;
}

function keyOf(finding: PlacedFinding): string {
  return finding.kind === 'spelling' ? finding.found : finding.kind;
}
