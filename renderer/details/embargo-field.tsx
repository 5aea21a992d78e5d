import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isMoment } from '../../app/article';
import { useDraft } from '../controls/use-draft';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { describedBy, DetailRow } from './detail-row';
import { MomentField } from './moment-field';

const ID = 'field-embargo';

/** A moment in ISO 8601, the same in every language. */
const EXAMPLE = '2025-11-22T06:00+07:00';

/** When the story may be published. What somebody wrote there that is no such moment stays, and can be mended. */
export function EmbargoField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const embargo = useStoryState(story, ({ fields }) => fields.embargo);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const isWrong = embargo !== '' && !isMoment(embargo);
  // The field does not change under the hand that mends it.
  const [isMending, setMending] = useState(false);
  const change = (moment: string) => story.setFields({ embargo: moment });
  if (!isWrong && !isMending) {
    return (
      <MomentField
        id={ID}
        label={t('field.embargo')}
        value={embargo}
        readOnly={readOnly}
        onChange={change}
      />
    );
  }
  return (
    <DetailRow
      id={ID}
      label={t('field.embargo')}
      problem={isWrong ? t('field.embargo.wrong') : null}
    >
      <MendedField
        value={embargo}
        readOnly={readOnly}
        isWrong={isWrong}
        onChange={change}
        onMending={setMending}
      />
    </DetailRow>
  );
}

interface Props {
  readonly value: string;
  readonly readOnly: boolean;
  readonly isWrong: boolean;
  readonly onChange: (text: string) => void;
  readonly onMending: (isMending: boolean) => void;
}

function MendedField({ value, readOnly, isWrong, onChange, onMending }: Props) {
  const { onBlur, ...draft } = useDraft(value, (text) => onChange(text.trim()));
  return (
    <input
      id={ID}
      className="field"
      type="text"
      dir="ltr"
      spellCheck={false}
      readOnly={readOnly}
      placeholder={EXAMPLE}
      aria-invalid={isWrong}
      aria-describedby={describedBy(ID)}
      {...draft}
      onFocus={() => onMending(true)}
      onBlur={() => {
        onBlur();
        onMending(false);
      }}
    />
  );
}
