/**
 * HTML that wants more than to be read. Each of these would set `globalThis.hostile`, ask for something, or break
 * an editor that puts it into its page as it is. See also `hostile/html/` in the shared data.
 */
export const HOSTILE_HTML: readonly string[] = [
  '<script>globalThis.hostile = 1</script>words',
  '<img src=x onerror="globalThis.hostile = 1">',
  '<svg onload="globalThis.hostile = 1"><script>globalThis.hostile = 1</script></svg>',
  '<iframe srcdoc="<script>parent.hostile = 1</script>"></iframe><object data="https://example.org/x"></object>',
  '<a href="javascript:globalThis.hostile = 1">words</a><a href="JaVa\tScRiPt:hostile=1">more</a>',
  '<math><mtext><table><mglyph><style><img src=x onerror="globalThis.hostile=1"></style></mglyph></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=globalThis.hostile=1>">words</noscript>',
  '<link rel=stylesheet href="https://example.org/x.css"><style>@import "https://example.org/y.css"; *{display:none}</style>words',
  '<meta http-equiv=refresh content="0;url=https://example.org/"><base href="https://example.org/">words',
  '<form action="https://example.org/" name=body><input name=attributes autofocus onfocus="globalThis.hostile=1"></form>words',
  '<video src="https://example.org/a.mp4" autoplay poster="https://example.org/p.png"></video><audio src="https://example.org/a"></audio>',
  '<p style="background:url(https://example.org/bg.png);position:fixed;inset:0;z-index:9999">words</p>',
  '<template><img src=x onerror="globalThis.hostile=1"></template><details open ontoggle="globalThis.hostile=1">words</details>',
  '<div contenteditable=false data-lexical-editor=true data-lexical-text=true>words<span data-lexical-decorator=true></span></div>',
  '<img src="https://example.org/pixel.gif" srcset="https://example.org/2x.gif 2x"><picture><source srcset="https://example.org/s.webp"></picture>',
  '\u202ewords\u202c \u2066isolated\u2069 \ud800 lone \udc00 \u200b\u200d\ufeff end',
  '<p id="__proto__" class="constructor" name=hasOwnProperty><constructor>words</constructor><toString>more</toString></p>',
];
