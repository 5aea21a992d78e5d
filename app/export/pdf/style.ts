/** What paper needs beside the page's own print style: black on white, whatever the reader's screen looks like. */
export const PAPER_STYLE = `
:root { color-scheme: only light; }
html { font-size: 11pt; }
p { orphans: 2; widows: 2; }
img { max-block-size: 20cm; object-fit: contain; object-position: 0 0; }
`;

/** Inches. The lower one has room for the number of the page. */
export const MARGINS = { top: 0.8, bottom: 0.9, left: 0.9, right: 0.9 } as const;

/** In the lower margin of each page: its number, and how many there are. */
export const FOOTER = `<div style="inline-size: 100%; text-align: center; font: 8pt system-ui, sans-serif; color: #444">
<span class="pageNumber"></span> / <span class="totalPages"></span></div>`;

/** Nothing; left out, Chromium would set the date and the title. */
export const HEADER = '<span></span>';
