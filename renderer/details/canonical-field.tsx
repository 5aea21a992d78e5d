import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pageUrl } from '../../app/export/html/url';
import { useDraft } from '../controls/use-draft';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { describedBy, DetailRow } from './detail-row';

const ID = 'field-canonical';

/** The address of the page that the story is first published on. What is none is said, and kept as it was typed. */
export function CanonicalField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const canonical = useStoryState(story, ({ fields }) => fields.canonical);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const isWrong = canonical !== '' && pageUrl(canonical) === null;
  // Half an address is no fault while the other half is being typed.
  const [isTyping, setTyping] = useState(false);
  const { onChange, onBlur, ...draft } = useDraft(canonical, (text) =>
    story.setFields({ canonical: text.trim() }),
  );
  return (
    <DetailRow
      id={ID}
      label={t('field.canonical')}
      problem={isWrong && !isTyping ? t('field.canonical.wrong') : null}
    >
      <input
        id={ID}
        className="field"
        type="text"
        inputMode="url"
        dir="ltr"
        spellCheck={false}
        readOnly={readOnly}
        placeholder={t('link.placeholder')}
        aria-invalid={isWrong && !isTyping}
        aria-describedby={describedBy(ID)}
        {...draft}
        onChange={(event) => {
          setTyping(true);
          onChange(event);
        }}
        onBlur={() => {
          setTyping(false);
          onBlur();
        }}
      />
    </DetailRow>
  );
}
