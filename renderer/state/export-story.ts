import type { Request } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import type { Story } from '../story/story';
import { askAboutTks } from '../tk/tk-question';
import { appStore } from './app-store';

type Format = Request<'export.run'>['to'];

/**
 * Writes the open story out, as it stands on screen, and says where to; asks first where something is to come. The notes
 * to the desk stay out of it unless they are asked for.
 */
export function exportStory(to: Format, notes = false): void {
  const { story } = appStore.getState();
  if (story) askAboutTks(story, 'tk.export', () => void write(story, to, notes));
}

async function write(story: Story, to: Format, notes: boolean): Promise<void> {
  // What is exported is the file: a story that can't be saved would leave its last words out. It says so itself.
  if (!(await story.saveNow())) return;
  const written = await bridge.call('export.run', { article: story.name, to, notes });
  if (!written.ok) {
    tellFailure('export', written.failure);
    return;
  }
  dismissAbout('export');
  notify({
    about: 'exported',
    text: { key: 'notice.exported', values: { path: written.value.path } },
    actions: [{ key: 'action.reveal', run: () => void revealExport() }],
  });
}

async function revealExport(): Promise<void> {
  const shown = await bridge.call('export.reveal', {});
  if (!shown.ok) tellFailure('reveal', shown.failure);
}

/** Shows an article in the system's file manager. */
export async function reveal(article: string): Promise<void> {
  const shown = await bridge.call('article.reveal', { article });
  if (!shown.ok) tellFailure('reveal', shown.failure);
}
