/** Schemes a link may have. All others run code, read the reader's disk, or are unknown. */
const SCHEMES: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * The address as it can stand in `href`, or null if it is none that may be followed. Characters that an address must not
 * hold are percent-encoded; the address stays the same for a browser.
 */
export function linkUrl(url: string): string | null {
  const address = url.trim().toWellFormed();
  // eslint-disable-next-line no-control-regex -- browsers drop controls, so that "java\nscript:" would run
  if (address === '' || /[\u0000-\u001f\u007f]/.test(address)) return null;
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase() ?? '';
  if (scheme !== '' && !SCHEMES.has(scheme)) return null;
  if (scheme === 'mailto' || scheme === 'tel') return encode(address);
  if (scheme === '' && !/^[/\\]{2}/.test(address)) return encode(address);
  const [, start = '', host = '', port = '', rest = ''] = WITH_HOST.exec(address) ?? [];
  if (!isHost(host) || Number(port) > 65_535) return null;
  return start + host + (port && `:${port}`) + encode(rest);
}

/** The address of a whole page, `http` or `https`, or null. */
export function pageUrl(url: string): string | null {
  return /^\s*https?:/i.test(url) ? linkUrl(url) : null;
}

/** The address as it can stand in `src` of a picture, or null: a file beside the page, or the picture itself. */
export function pictureUrl(url: string): string | null {
  if (/^data:image\/[a-z+.-]+;base64,[a-z\d+/=]+$/i.test(url)) return url;
  return /^(?:mailto|tel):/i.test(url) ? null : linkUrl(url);
}

const WITH_HOST = /^((?:https?:)?\/\/)([^/?#\\:@[\]]+)(?::(\d{1,5}))?([/?#].*)?$/isu;

function isHost(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.');
  if (
    !labels.every((label) =>
      /^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?$/u.test(label),
    )
  )
    return false;
  // Numbers alone are an IPv4 address.
  if (!/^(?:\d+|0x[\da-f]*)$/i.test(labels.at(-1) ?? '')) return true;
  return (
    labels.length === 4 &&
    labels.every((label) => /^(?:0|[1-9]\d{0,2})$/.test(label) && Number(label) < 256)
  );
}

/** Percent-encodes what may not stand in path, query and fragment (WHATWG URL, "URL code points"). */
function encode(part: string): string {
  const hash = part.indexOf('#');
  const fragment =
    hash < 0 ? '' : `#${part.slice(hash + 1).replace(FORBIDDEN, encodeURIComponent)}`;
  return (hash < 0 ? part : part.slice(0, hash)).replace(FORBIDDEN, encodeURIComponent) + fragment;
}

const FORBIDDEN = /%(?![\da-f]{2})|[^\p{L}\p{N}\-._~!$&'()*+,;=:@/?%]/giu;
