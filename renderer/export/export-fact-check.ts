import type { Request } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import { dismissAbout, put, tellFailure } from '../notices/notify';
import { appStore } from '../state/app-store';
import { revealExport } from './reveal-export';

/**
 * Writes what the desk needs to check the quotes of the open story, and says where to. It is for who works on the story:
 * nothing in it is held back, and nothing asked.
 */
export async function exportFactCheck(to: Request<'export.fact-check'>['to']): Promise<void> {
  const { story } = appStore.getState();
  if (!story || !(await story.saveNow())) return;
  const written = await bridge.call('export.fact-check', { article: story.name, to });
  if (!written.ok) {
    tellFailure('export', written.failure);
    return;
  }
  const { path } = written.value;
  dismissAbout('export');
  put({
    about: 'exported',
    failed: false,
    text: [{ key: 'notice.exported', values: { path } }],
    actions: [{ key: 'action.reveal', run: () => void revealExport(path) }],
  });
}
