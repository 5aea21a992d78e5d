/** How wide a picture stands in the column of that page: for a browser that chooses before it has the style. */
export const PICTURE_SIZES = '(min-width: 44.5rem) 42rem, calc(100vw - 2.5rem)';

/** The look of an exported page: quiet, readable on a phone and on paper, in the reader's own light or dark. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d1b19; --quiet: #6b6560; --line: #d9d4cd; --paper: #fffdfa; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece7e0; --quiet: #a39c94; --line: #45403b; --paper: #1b1917; }
}
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, "Noto Serif", "Noto Naskh Arabic", serif; }
main { max-inline-size: 42rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: 2.25rem; margin: 0 0 1rem; }
h2, h3, h4, h5, h6 { font-size: 1.3rem; margin: 2rem 0 0.5rem; }
p { margin: 0 0 1rem; }
.standfirst { font-size: 1.25rem; }
.byline, .dateline, figcaption, .credit { font-family: system-ui, "Noto Sans Arabic", sans-serif; font-size: 0.875rem; color: var(--quiet); }
.byline, .dateline { margin: 0 0 0.25rem; }
header { margin-block-end: 2rem; }
figure { margin: 2rem 0; }
figure.waiting { border: 1px dashed var(--line); padding: 1rem; }
figure.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr)); gap: 1.5rem 1rem; }
.gallery > figure { margin: 0; }
img { display: block; max-inline-size: 100%; block-size: auto; }
figcaption { margin-block-start: 0.5rem; line-height: 1.4; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); }
.pull-quote { margin: 2rem 0; font-size: 1.5rem; line-height: 1.3; text-align: center; }
hr { inline-size: 6rem; margin: 2.5rem auto; border: 0; border-block-start: 1px solid var(--line); }
ul.check { list-style: none; padding-inline-start: 0; }
table { border-collapse: collapse; margin: 1.5rem 0; font-size: 1rem; }
th, td { padding: 0.35rem 0.75rem; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
.center { text-align: center; }
.end { text-align: end; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); }
pre, code { font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
pre.raw { white-space: pre-wrap; color: var(--quiet); }
a { color: inherit; }
mark.note { background: color-mix(in srgb, #d08700 20%, transparent); color: inherit; text-decoration: underline dotted; }
mark.note::after { content: attr(data-note); margin-inline-start: 0.1em; font-size: 0.7em; vertical-align: super; }
.notes { margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); font-size: 1rem; }
@page { margin: 2cm; }
@media print {
  :root { color-scheme: light; --ink: #000; --quiet: #333; --line: #888; --paper: #fff; }
  body { font-size: 11pt; line-height: 1.45; }
  main { max-inline-size: none; padding: 0; }
  p, li, blockquote { orphans: 3; widows: 3; }
  figure, blockquote, pre, tr, .pull-quote { break-inside: avoid; }
  figure.gallery { break-inside: auto; }
  h1, h2, h3, h4, h5, h6, .standfirst, .byline, thead { break-after: avoid; break-inside: avoid; }
  thead { display: table-header-group; }
  img { max-block-size: 80vh; inline-size: auto; }
  a { text-decoration: underline; text-decoration-thickness: 0.5pt; text-underline-offset: 0.15em; }
  pre { white-space: pre-wrap; overflow: visible; }
  mark.note { background: none; }
}
`;

export interface StyleOptions {
  /** The user's own style sheet, which comes after ours. */
  readonly css?: string | undefined;
  /** It comes in the place of ours. */
  readonly replacesStyle?: boolean | undefined;
}

/** The style sheet as the content of a `style` element. */
export function pageStyle({ css = '', replacesStyle = false }: StyleOptions): string {
  return (replacesStyle && css !== '' ? '\n' : STYLE) + (css && `${inElement(css)}\n`);
}

/** What would end the element is written so that it is the same to CSS, where it can only stand in a string or remark. */
function inElement(css: string): string {
  return css
    .replace(/<\/(?=style)/gi, '<\\/')
    .replaceAll('\0', '\uFFFD')
    .toWellFormed();
}
