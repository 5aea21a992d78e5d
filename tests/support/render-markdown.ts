import { HtmlRenderer, Parser } from 'commonmark';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as the reference implementation of CommonMark renders it. */
export function renderCommonMark(markdown: string): string {
  return new HtmlRenderer().render(new Parser().parse(markdown));
}

/** Markdown as micromark renders it with GFM's extensions and footnotes; HTML and addresses are left as they are. */
export function renderGfm(markdown: string): string {
  return micromark(markdown, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
}
