import { useTranslation } from 'react-i18next';
import { countFieldTks } from '../../app/checks/tk';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { Findings } from '../counts/findings';
import { useFindings } from '../counts/use-findings';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import { closeFloating } from '../state/floating';
import type { Story } from '../story/story';

/** Says what keeps a story from being filed, and goes there. */
export function BlockedDialog({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const leave = useLeave();
  const findings = useFindings(story);
  const { blocking } = useProfile(story);
  const tks = useStoryState(story, ({ bodyTks, fields }) => bodyTks + countFieldTks(fields));
  return (
    <FloatingDialog frame="modal is-small" className="popover-dialog" role="alertdialog">
      <div className="story-form">
        <DialogTitle>{t('file.blocked')}</DialogTitle>
        <p className="hint">{t('file.blocked.hint')}</p>
        <div ref={focusFirst}>
          <Findings
            findings={findings.filter(({ check }) => blocking.includes(check))}
            tks={blocking.includes('tk') ? tks : 0}
            blocking={blocking}
            onLeave={closeFloating}
          />
        </div>
        <div className="modal-foot story-form-foot">
          <button type="button" className="button" onClick={leave}>
            {t('action.cancel')}
          </button>
        </div>
      </div>
    </FloatingDialog>
  );
}

/** Enter goes to the first place. */
function focusFirst(lines: HTMLElement | null): void {
  requestAnimationFrame(() => lines?.querySelector('button')?.focus());
}
