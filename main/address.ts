/**
 * The decoded names in an address's path. Null when one of them is not plainly a name: an escaped separator, a step
 * upwards, or an escape that is none.
 */
export function namesIn(pathname: string): readonly string[] | null {
  if (pathname === '/') return [];
  try {
    const names = pathname.split('/').slice(1).map(decodeURIComponent);
    return names.every((name) => !/^\.{0,2}$|[/\\\0]/.test(name)) ? names : null;
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}
