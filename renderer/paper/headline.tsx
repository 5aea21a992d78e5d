import { useTranslation } from 'react-i18next';
import type { Story } from '../story/story';
import { HEADLINE_ID } from './focus-headline';
import { GrowingField } from './growing-field';

export const STANDFIRST_ID = 'standfirst';

/** The headline, as large as a reader will see it. */
export function Headline({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  return (
    <GrowingField
      id={HEADLINE_ID}
      className="headline"
      story={story}
      field="headline"
      label={t('field.headline')}
      onLeave={() => document.getElementById(STANDFIRST_ID)?.focus()}
    />
  );
}
