import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedAs } from '../../app/sources/named-as';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { SourceList } from './source-list';
import { SourcePage } from './source-page';

/** Everybody who is named in the library, and all that each of them told. */
export function SourcesDialog() {
  const { t } = useTranslation();
  const close = useLeave();
  const [chosen, choose] = useState<NamedAs | null>(null);
  const [corrected, setCorrected] = useState<number | null>(null);
  const chooseAnother = (who: NamedAs) => {
    choose(who);
    setCorrected(null);
  };
  const goOn = (who: NamedAs, stories: number) => {
    choose(who);
    setCorrected(stories);
  };
  return (
    <FloatingDialog frame="modal sources-modal" className="sources-dialog">
      <div className="sources-head">
        <DialogTitle>{t('sources.title')}</DialogTitle>
        <p className="sources-said" role="status">
          {corrected !== null && t('sources.changed', { count: corrected })}
        </p>
        <CloseButton name={t('sources.close')} onPress={close} />
      </div>
      <div className="sources-columns">
        <SourceList chosen={chosen} onChoose={chooseAnother} />
        {chosen ? (
          <SourcePage key={keyOf(chosen)} who={chosen} onCorrected={goOn} />
        ) : (
          <p className="sources-none">{t('sources.choose')}</p>
        )}
      </div>
    </FloatingDialog>
  );
}

function keyOf({ name, protected: key }: NamedAs): string {
  return `${key} ${name}`;
}
