/** What a picture is called, without the folders of whoever's disk it is on. */
export function pictureName(address: string): string {
  return /[^/\\]*$/.exec(address)?.[0] ?? '';
}
