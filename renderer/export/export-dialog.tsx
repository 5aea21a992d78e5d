import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { HtmlForm } from '../../app/export';
import { useLeave } from '../commands/use-leave';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { CheckRow } from '../preferences/check-row';
import { ChoiceRow } from '../preferences/choice-row';
import { appStore, useApp } from '../state/app-store';
import { changeSettings } from '../state/view-settings';
import type { Story } from '../story/story';
import { exportQuestion, type ToExport } from './export-question';
import { exportAll, exportOne } from './export-stories';
import { FlavourChoice } from './flavour-choice';
import { FormatChoices } from './format-choices';
import { OwnPageFiles } from './own-page-files';
import { PageChoice, pageOf } from './page-choice';

/** Asks into which formats stories are to be written, and how. It begins with what was chosen last. */
export function ExportDialog() {
  const { t } = useTranslation();
  const leave = useLeave();
  const { stories } = useStore(exportQuestion);
  const { exportChoice, exportedPictures } = useApp((state) => state.settings);
  const [formats, setFormats] = useState(exportChoice.formats);
  const [page, setPage] = useState(pageOf(exportChoice, exportedPictures));
  const [flavour, setFlavour] = useState(exportChoice.flavour);
  const [notes, setNotes] = useState(false);
  const [omitsOffRecord, setOmits] = useState(false);
  const front = onlyInFront(stories);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (formats.length === 0) return;
    leave();
    const form: HtmlForm = page === 'fragment' ? 'fragment' : 'page';
    // How a page goes out is no business of a fragment, and stays as it was.
    const isBeside = page === 'fragment' ? exportedPictures.isBeside : page === 'beside';
    await changeSettings({
      exportChoice: { formats, form, flavour },
      exportedPictures: { ...exportedPictures, isBeside },
    });
    const wanted = { notes, form, flavour };
    // What is off the record can be shown of the story on screen alone; of all others it was asked here.
    if (front) exportOne(front, formats, wanted);
    else await exportAll(stories, formats, { ...wanted, omitsOffRecord });
  };
  return (
    <FloatingDialog frame="modal export-modal" className="popover-dialog">
      <form className="story-form" onSubmit={(event) => void submit(event)}>
        <DialogTitle>{t('export.stories', { count: stories.length })}</DialogTitle>
        {stories.length === 1 && <p dir="auto">{stories[0]?.title || t('story.untitled')}</p>}
        <FormatChoices chosen={formats} onChange={setFormats} />
        <div className="export-options">
          {formats.includes('html') && <PageChoice page={page} onChange={setPage} />}
          {formats.includes('html') && page !== 'fragment' && <OwnPageFiles />}
          {formats.includes('md') && <FlavourChoice flavour={flavour} onChange={setFlavour} />}
          {!front && <OffRecordChoice omits={omitsOffRecord} onChange={setOmits} />}
          <CheckRow label={t('export.notes')} isOn={notes} onChange={setNotes} />
        </div>
        <div className="modal-foot story-form-foot">
          <p className="hint" role="status">
            {t(formats.length === 0 ? 'export.no-format' : 'export.asks')}
          </p>
          <button type="button" className="button" onClick={leave}>
            {t('action.cancel')}
          </button>
          <button type="submit" className="button is-main" disabled={formats.length === 0}>
            {t('command.story.export')}
          </button>
        </div>
      </form>
    </FloatingDialog>
  );
}

/** The story in front, if it is the only one that is asked about. */
function onlyInFront(stories: readonly ToExport[]): Story | null {
  const { story } = appStore.getState();
  const [first] = stories;
  return stories.length === 1 && story !== null && first?.article === story.name ? story : null;
}

interface OffRecordProps {
  readonly omits: boolean;
  readonly onChange: (omits: boolean) => void;
}

/** Of stories that are not on screen nobody sees what is off the record in them: they are held back unless it is said. */
function OffRecordChoice({ omits, onChange }: OffRecordProps) {
  const { t } = useTranslation();
  return (
    <ChoiceRow
      label={t('export.off-record')}
      value={omits ? 'omit' : 'refuse'}
      choices={[
        { value: 'refuse', name: t('export.off-record.refuse') },
        { value: 'omit', name: t('export.off-record.omit') },
      ]}
      onChange={(value) => onChange(value === 'omit')}
    />
  );
}
