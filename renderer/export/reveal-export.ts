import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';

/** Shows a file that was exported in the system's file manager. */
export async function revealExport(path: string): Promise<void> {
  const shown = await bridge.call('export.reveal', { path });
  if (!shown.ok) tellFailure('reveal', shown.failure);
}
