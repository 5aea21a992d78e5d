import { useTranslation } from 'react-i18next';
import { useDraft } from '../controls/use-draft';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { describedBy, DetailRow } from './detail-row';

interface Props {
  readonly story: Story;
  readonly field: 'section' | 'seo.title' | 'seo.description' | 'notes';
  readonly value: string;
  readonly onCommit: (text: string) => void;
  /** Room for a paragraph, or for several; left out for a single line. */
  readonly lines?: 'one' | 'many';
}

/** A field of text with a counter where the profile has a limit for it. */
export function TextDetail({ story, field, value, onCommit, lines }: Props) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const { limits } = useProfile(story);
  const limit = field === 'seo.title' || field === 'seo.description' ? limits[field] : undefined;
  const id = `field-${field.replace('.', '-')}`;
  const commit = (text: string) =>
    onCommit(lines === 'many' ? text : text.replace(/[\r\n]+/g, ' '));
  const props = {
    id,
    className: 'field',
    dir: 'auto',
    readOnly,
    'aria-describedby': describedBy(id),
    ...useDraft(value, commit),
  };
  return (
    <DetailRow id={id} label={t(`field.${field}`)} text={value} limit={limit}>
      {lines ? <textarea rows={2} {...props} /> : <input type="text" {...props} />}
    </DetailRow>
  );
}
