import { app, shell, type Session, type WebContents } from 'electron';
import { failure, success, type Result } from '../app/result';
import { logError } from './log';

/** What a page may load: our own scheme, what it holds itself, and the developer tools' own files. */
const ALLOWED = ['galley:', 'blob:', 'data:', 'devtools:'];

/** What may be handed to the system's own programs. */
const OPENED_OUTSIDE = ['http:', 'https:', 'mailto:'];

/** Takes the network away before the app is ready: no name of a host resolves, for no part of Chromium. */
export function cutNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Refuses all requests but our own, and every permission that a page can ask for. */
export function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !ALLOWED.some((scheme) => url.startsWith(scheme)) });
  });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // What leaves goes through an exporter, never through the page's own way of keeping a file.
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps every page where it is: it goes nowhere, opens no window and holds no other page. */
export function lockContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // WebRTC asks neither the session nor the page's policy nor the resolver; without a proxy this leaves it no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Opens a web or mail address in the system's own program if the user wants it, `cancelled` if not; `unsupported` for any
 * other address, about which nobody is asked.
 */
export async function openOutside(
  address: string,
  isWanted: (address: string) => Promise<boolean>,
): Promise<Result<null>> {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !OPENED_OUTSIDE.includes(url.protocol)) return failure('unsupported', address);
  if (!(await isWanted(url.href))) return failure('cancelled', address);
  try {
    await shell.openExternal(url.href);
    return success(null);
  } catch (error) {
    // The system says only that it did not work: mostly there is no such program.
    logError('link', error);
    return failure('unsupported', address);
  }
}
