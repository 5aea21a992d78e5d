import { offRecordQuotes } from '../../app/export/off-record';
import type { CopyForm } from '../../app/export/clipboard';
import { $selectedPart } from '../editor/selected-part';
import { bridge } from '../bridge';
import { notify } from '../notices/notify';
import { askAboutOffRecord } from '../off-record/off-record-question';
import { appStore } from './app-store';

/** What is said when it is done. A whole story goes without what a content management system has fields for. */
const NOTICES = {
  rich: { story: 'notice.copied.body', selection: 'notice.copied.selection' },
  html: { story: 'notice.copied.body', selection: 'notice.copied.selection' },
  markdown: { story: 'notice.copied.story', selection: 'notice.copied.selection' },
} as const satisfies Record<CopyForm, Record<'story' | 'selection', string>>;

/**
 * Puts what is selected of the open story, or else all of it, on the clipboard for another program, as it may leave the
 * desk; asks first where words of it were given off the record.
 */
export function copyStory(form: CopyForm): void {
  const { story } = appStore.getState();
  if (!story) return;
  const shown = story.shown();
  const { editor } = story;
  const selected = editor.getEditorState().read(() => $selectedPart(shown), { editor });
  const what = selected.length > 0 ? 'selection' : 'story';
  const article = story.article();
  const copied = what === 'story' ? article : { ...article, body: selected };
  const write = async () => {
    // It is not needed for the first screen.
    const { copyOut } = await import('../../app/export/clipboard');
    await bridge.call('clipboard.write', copyOut(copied, form, what));
    notify({ about: 'copied', text: { key: NOTICES[form][what] } });
  };
  if (offRecordQuotes(copied).length === 0) void write();
  else askAboutOffRecord(story, () => void write());
}
