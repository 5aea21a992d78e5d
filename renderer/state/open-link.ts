import { bridge } from '../bridge';
import { tellFailure } from '../notices/notify';

/** Opens an address in the system's own program, because the user asked to. */
export async function openLink(url: string): Promise<void> {
  const opened = await bridge.call('link.open', { url });
  if (!opened.ok) tellFailure('link', opened.failure);
}
