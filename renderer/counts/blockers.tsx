import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { countFieldTks } from '../../app/checks/tk';
import { countBlockers } from '../../app/profiles/blockers';
import { useProfile } from '../profiles/profiles-store';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { Findings } from './findings';
import { useFindings } from './use-findings';

/** How many things keep the story from being filed, while there are any; pressed, it says which. */
export function Blockers({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const findings = useFindings(story);
  const profile = useProfile(story);
  const tks = useStoryState(story, ({ bodyTks, fields }) => bodyTks + countFieldTks(fields));
  const count = countBlockers(findings, profile, { tk: tks });
  if (count === 0 && !isOpen) return null;
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <Button className="status-button is-blocking">{t('status.blocking', { count })}</Button>
      <Popover className="popover" placement="top start" offset={6}>
        <Dialog className="popover-dialog" aria-label={t('findings.title')}>
          <Findings
            findings={findings}
            tks={tks}
            blocking={profile.blocking}
            onLeave={() => setOpen(false)}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
