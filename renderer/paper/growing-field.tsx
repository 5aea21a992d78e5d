import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findTks } from '../../app/checks/tk';
import { FieldCount } from '../controls/field-count';
import { useDraft } from '../controls/use-draft';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { smartenField } from '../typography/smarten-field';

interface Props {
  readonly id: string;
  readonly className: string;
  readonly story: Story;
  readonly field: 'headline' | 'standfirst';
  readonly label: string;
  /** Enter goes on to what comes next on the page. */
  readonly onLeave: () => void;
}

/** A field of the page that grows with its text. It holds one paragraph: line ends become spaces. */
export function GrowingField({ id, className, story, field, label, onLeave }: Props) {
  const { t } = useTranslation();
  const value = useStoryState(story, ({ fields }) => fields[field]);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const limit = useProfile(story).limits[field];
  const countId = `${id}-count`;
  const hasTk = useStoryState(
    story,
    ({ fields }) => findTks(fields[field], fields.language).length > 0,
  );
  const draft = useDraft(value, (text) =>
    story.setFields({ [field]: text.replace(/[\r\n]+/g, ' ') }),
  );
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <div className="counted-field">
      <textarea
        id={id}
        className={className}
        rows={1}
        dir="auto"
        aria-label={label}
        placeholder={label}
        readOnly={readOnly}
        data-tk={hasTk || undefined}
        aria-description={hasTk ? t('tk.field') : undefined}
        {...draft}
        onInput={smartenField}
        onKeyDown={leave}
        aria-describedby={limit === undefined ? undefined : countId}
      />
      {limit !== undefined && <FieldCount id={countId} text={value} limit={limit} />}
    </div>
  );
}
