import { bridge } from '../bridge';
import { put } from './notify';

/** Shows a fault of ours as what it is, and tells main of it for the log. It is not mended here. */
export function tellUnexpected(): void {
  window.addEventListener('error', ({ message, error }) => tell(message, error));
  window.addEventListener('unhandledrejection', ({ reason }: { readonly reason: unknown }) => {
    tell(reason instanceof Error ? reason.message : String(reason), reason);
  });
}

function tell(detail: string, error: unknown): void {
  // Chromium reports as an error that it put a layout callback off to the next frame; nothing is wrong then.
  if (detail.startsWith('ResizeObserver loop')) return;
  note(detail, error);
  put({
    about: 'unexpected',
    failed: true,
    text: [{ key: 'failure.unexpected', values: { detail } }],
    actions: [],
  });
}

/** Main says itself what of it goes into the log. That it can't be told is no new fault: it would never end. */
function note(detail: string, error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : { name: '', message: detail };
  void bridge
    .call('fault.note', {
      name: String(name).slice(0, 100),
      message: String(message).slice(0, 1000),
      stack: String(stack ?? '').slice(0, 20_000),
    })
    .catch(() => {});
}
