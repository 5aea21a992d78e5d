import type { BatchReport } from '../../app/ipc/filing';
import { bridge } from '../bridge';
import { dismissAbout, tellFailure } from '../notices/notify';
import { askAboutOffRecord } from '../off-record/off-record-question';
import { appStore } from '../state/app-store';
import { tabOf } from '../state/tab-list';
import type { Story } from '../story/story';
import { askAboutTks } from '../tk/tk-question';
import { isBlocked } from './is-blocked';
import { tellFiled, tellReport } from './tell-report';

/**
 * Hands the story in front over, as its profile says, and sets its status; says what is to be done first where something
 * blocks it. The notes to the desk stay here.
 */
export function fileFront(): void {
  const { story } = appStore.getState();
  if (!story) return;
  const { readOnly } = story.store.getState();
  if (readOnly) tellFailure('file', readOnly);
  else if (isBlocked(story)) showBlockers();
  else {
    askAboutTks(story, 'tk.file', () =>
      askAboutOffRecord(story, (omitsOffRecord) => void file(story, omitsOffRecord)),
    );
  }
}

async function file(story: Story, omitsOffRecord: boolean): Promise<void> {
  if (!(await story.saveNow())) return;
  const request = { article: story.name, notes: false, omitsOffRecord };
  const filed = await bridge.call('story.file', request);
  if (filed.ok) {
    dismissAbout('file');
    tell(story, filed.value);
  } else if (filed.failure.detail === 'blocked' && appStore.getState().story === story) {
    showBlockers();
  } else {
    tellFailure('file', filed.failure);
  }
}

/** A story is filed when all its files are there. One that was closed meanwhile is not changed any more. */
function tell(story: Story, report: BatchReport): void {
  const isWhole = report.remaining === 0 && report.outcomes.every(({ written }) => written.ok);
  if (!isWhole || tabOf(story.name)?.story !== story) {
    tellReport(report);
    return;
  }
  const { status } = story.store.getState().fields;
  story.setFields({ status: 'filed' });
  tellFiled(report, () => story.setFields({ status }));
}

function showBlockers(): void {
  appStore.setState({ floating: 'file-blocked' });
}
