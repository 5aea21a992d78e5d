import { useTranslation } from 'react-i18next';
import { useDraft } from '../controls/use-draft';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { DetailRow } from './detail-row';
import { wholeNumber } from '../controls/whole-number';

const ID = 'field-target';

/** How many words the story is to have; empty for what its profile says. */
export function TargetField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const target = useStoryState(story, ({ fields }) => fields.target);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const usual = useProfile(story).target;
  const draft = useDraft(target === 0 ? '' : String(target), (text) =>
    story.setFields({ target: wholeNumber(text) }),
  );
  return (
    <DetailRow id={ID} label={t('field.target')}>
      <input
        id={ID}
        className="field is-number"
        type="text"
        inputMode="numeric"
        readOnly={readOnly}
        placeholder={usual === 0 ? '' : String(usual)}
        {...draft}
      />
      <span className="hint">{t('field.target.unit')}</span>
    </DetailRow>
  );
}
