import { put } from './notify';

/** Shows a fault of ours as what it is. It is not mended here: the console, and with it the log, has it too. */
export function tellUnexpected(): void {
  window.addEventListener('error', ({ message }) => tell(message));
  window.addEventListener('unhandledrejection', ({ reason }) => {
    tell(reason instanceof Error ? reason.message : String(reason));
  });
}

function tell(detail: string): void {
  // Chromium reports as an error that it put a layout callback off to the next frame; nothing is wrong then.
  if (detail.startsWith('ResizeObserver loop')) return;
  put({
    about: 'unexpected',
    failed: true,
    text: [{ key: 'failure.unexpected', values: { detail } }],
    actions: [],
  });
}
