import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { recordOf } from '../../app/compare/records';
import type { RealPerson } from '../../app/protected';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { appStore, useApp, useStoryState } from '../state/app-store';
import { closeFloating } from '../state/floating';
import type { Story } from '../story/story';
import { ProtectForm } from './protect-form';
import { ProtectedPerson } from './protected-person';

/**
 * Protects a source, or says who a protected one is. What is known of the person is in this dialog for as long as it is
 * open, and nowhere else in the window.
 */
export function ProtectedDialog({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const close = useLeave();
  const id = useApp((state) => state.sourceShown);
  const source = useStoryState(story, ({ sources }) =>
    id === null ? null : recordOf(sources, id),
  );
  const [person, setPerson] = useState<RealPerson | null>(null);
  // Undo, or somebody else, can take the record away while the dialog is open.
  useEffect(() => {
    if (!source) closeFloating();
  }, [source]);
  if (id === null || !source) return null;
  const isProtected = source.protected !== '';
  return (
    <FloatingDialog frame="modal protected-modal" className="protected-dialog">
      <div className="protected-head">
        <DialogTitle>
          {isProtected ? t('protected.title', { name: source.name }) : t('protected.protect.title')}
        </DialogTitle>
        <CloseButton name={t('protected.close')} onPress={close} />
      </div>
      {isProtected ? (
        <ProtectedPerson
          key={source.protected}
          story={story}
          id={id}
          source={source}
          person={person}
          onPerson={setPerson}
          onClose={close}
        />
      ) : (
        <ProtectForm
          story={story}
          id={id}
          source={source}
          onProtected={(newId, who) => {
            setPerson(who);
            appStore.setState({ sourceShown: newId });
          }}
        />
      )}
    </FloatingDialog>
  );
}
