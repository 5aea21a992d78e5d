/** What a link may lead to; any other link is only its words. */
const LINKED = /^(?:https?:\/\/|mailto:|tel:)[^/]/i;

/** Longer ones are data and no address: a link that is left open would repeat them in each paragraph. Characters. */
const LONGEST_LINK = 4000;

/** The address of a link, or null if it leads nowhere that a reader could go. */
export function linkAddress(href: string): string | null {
  if (href.length > LONGEST_LINK) return null;
  const address = asBrowsersRead(href);
  if (address.startsWith('//')) return linkAddress(`https:${address}`);
  return LINKED.test(address) ? address : null;
}

/** A picture's address is a note of where it is, and a page's own pictures have no scheme. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PICTURED = /^(?:https?|file|cid|data):/i;

/** The address of a picture, or null if there can be no picture. */
export function pictureAddress(src: string): string | null {
  const address = asBrowsersRead(src);
  if (address === '') return null;
  return PICTURED.test(address) || !SCHEME.test(address) ? address : null;
}

/** Browsers pass over line ends and tabs in an address, and over blanks and controls around it. */
function asBrowsersRead(value: string): string {
  return (
    value
      .toWellFormed()
      .replace(/[\t\n\r]/g, '')
      // eslint-disable-next-line no-control-regex -- these are what is not to be in an address
      .replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '')
      // eslint-disable-next-line no-control-regex -- the same
      .replace(/[\u0000-\u001f\u007f]/g, '')
  );
}
