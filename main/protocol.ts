import type { Protocol } from 'electron';
import { namesIn } from './address';
import type { Desk } from './desk';
import { logError } from './log';
import { SCHEME } from './scheme';
import { RECORDING_HOST } from './recordings/host';
import { servePage } from './serve-page';
import { servePicture, shownAs } from './serve-picture';

/**
 * Serves `galley://app/…`, the built page in a folder, `galley://picture/<article>/assets/<name>?width=<pixels>`, and
 * `galley://recording/<id>`, of which a part may be asked for; anything else is not found. The page is given out at
 * once, its scripts when the desk is ready to answer what they ask.
 */
export function serveScheme(protocol: Protocol, renderer: string, desk: Promise<Desk>): void {
  async function serve(
    host: string,
    path: readonly string[],
    range: string | null,
    query: URLSearchParams,
  ): Promise<Response | null> {
    if (host === 'app') {
      if (path.length > 0) await desk;
      return servePage(renderer, path);
    }
    if (host === 'picture') {
      const { places, pictures } = await desk;
      return servePicture(places, path, shownAs(query), async () => (await pictures()).previews);
    }
    if (host === RECORDING_HOST) return (await (await desk).recordings()).serve(path, range);
    return null;
  }

  protocol.handle(SCHEME, async ({ url, method, headers }) => {
    try {
      const { host, pathname, searchParams } = new URL(url);
      const path = method === 'GET' ? namesIn(pathname) : null;
      const response =
        path === null ? null : await serve(host, path, headers.get('range'), searchParams);
      return response ?? new Response(null, { status: 404 });
    } catch (error) {
      logError('protocol', error);
      return new Response(null, { status: 500 });
    }
  });
}
