/** An address without its escapes: `my picture.jpg` of `my%20picture.jpg`. One that is escaped wrongly stays. */
export function unescaped(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch (error) {
    if (error instanceof URIError) return address;
    throw error;
  }
}
