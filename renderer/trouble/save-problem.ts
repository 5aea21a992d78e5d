import { bridge } from '../bridge';
import { revealExport } from '../export/reveal-export';
import { dismissAbout, notify, tellFailure } from '../notices/notify';
import { closeFloating } from '../state/floating';

/** Writes the report that is shown where the user says, and says where it is. */
export async function saveProblem(): Promise<void> {
  const written = await bridge.call('problem.save', {});
  if (!written.ok) {
    tellFailure('problem', written.failure);
    return;
  }
  const { path } = written.value;
  dismissAbout('problem');
  closeFloating();
  notify({
    about: 'problem-saved',
    text: { key: 'notice.problem-saved', values: { path } },
    actions: [{ key: 'action.reveal', run: () => void revealExport(path) }],
  });
}
