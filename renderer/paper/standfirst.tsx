import { useTranslation } from 'react-i18next';
import type { Story } from '../story/story';
import { GrowingField } from './growing-field';
import { STANDFIRST_ID } from './headline';

/** The lines between headline and story. */
export function Standfirst({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  return (
    <GrowingField
      id={STANDFIRST_ID}
      className="standfirst"
      story={story}
      field="standfirst"
      label={t('field.standfirst')}
      onLeave={() => story.editor.focus(undefined, { defaultSelection: 'rootStart' })}
    />
  );
}
