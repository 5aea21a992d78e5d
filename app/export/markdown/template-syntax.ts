/** The code of a site generator that stands in texts and is run when they are published. */
export interface TemplateSyntax {
  /** Whether raw source is, or holds, code of this generator. */
  readonly isCode: (source: string) => boolean;
  /** Source code in the story, in which no character can be escaped, so that it is shown; null where it can't be. */
  readonly shownInCode: (code: string) => string | null;
}

/**
 * Hugo's shortcodes, `{{< name >}}` and `{{% name %}}`. They are shown with a comment in them, which Hugo takes out:
 * https://gohugo.io/content-management/shortcodes/. Half of one can't be shown in code: it ends the building of the site.
 */
export const SHORTCODES: TemplateSyntax = {
  isCode: (source) => /\{\{[<%]/.test(source),
  shownInCode: (code) => {
    if (/\/\*|\*\//.test(code)) return /\{\{[<%]/.test(code) ? null : code;
    const shown = SHORTCODES_OF_A_KIND.reduce(
      (text, shortcode) => text.replace(shortcode, '{{$1/*$2*/$3}}'),
      code,
    );
    return /\{\{[<%](?!\/\*)/.test(shown) ? null : shown;
  },
};

const SHORTCODES_OF_A_KIND = [
  /\{\{(<)((?:(?!\{\{[<%]|[>%]\}\})[^])+)(>)\}\}/g,
  /\{\{(%)((?:(?!\{\{[<%]|[>%]\}\})[^])+)(%)\}\}/g,
] as const;

/** Liquid's tags and outputs, `{% name %}` and `{{ name }}`: https://shopify.github.io/liquid/tags/template/#raw. */
export const LIQUID: TemplateSyntax = {
  isCode: (source) => /\{%|\{\{(?![<%])/.test(source),
  shownInCode: (code) => code.replace(/\{(?=[{%])/g, '{% raw %}{{% endraw %}'),
};
