import { protocol } from 'electron';

/** The page comes from the host `app`, the pictures of the open library from `picture`, recordings from `recording`. */
export const SCHEME = 'galley';
export const APP_ORIGIN = `${SCHEME}://app`;

/** Makes `galley:` an origin like that of a secure web page. Possible only before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}
