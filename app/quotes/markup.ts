/** Tags, shortcodes and where links lead: their marks hold no words of the story. */
const MARKUP = [
  String.raw`</?[a-z][^<>]*>`,
  String.raw`\{\{[^{}]*\}\}`,
  String.raw`\{%[^{}]*%\}`,
  String.raw`\]\([^()\n]*\)`,
].join('|');

/** The text with spaces where its markup was, so that all places stay. Takes time by its length. */
export function withoutMarkup(text: string): string {
  return text.replace(new RegExp(MARKUP, 'gi'), (found) => found.replace(/[^\n]/g, ' '));
}
