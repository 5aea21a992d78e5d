import type { Literal } from 'mdast';
import type { CompileContext, Extension as TreeExtension, Token } from 'mdast-util-from-markdown';
import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';

/**
 * Code of a site generator in a line of text: Hugo's shortcodes (`{{< name >}}`, `{{% name %}}`), Liquid's and Nunjucks'
 * tags (`{% name %}`), and a link whose address is a shortcode (`[words]({{< ref "page.md" >}} "Title")`), which
 * CommonMark takes for no link. It ends in the line in which it begins.
 */
export interface TemplateCode extends Literal {
  readonly type: 'templateCode';
  readonly value: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    readonly templateCode: TemplateCode;
  }
  interface RootContentMap {
    readonly templateCode: TemplateCode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    templateCode: 'templateCode';
  }
}

/** What stands where code begins, as far as its first signs say; a link has its words before them. */
const BEGINNING = /^(?:\{(?:$|%|\{(?:$|[<%]))|\](?:$|\((?:$|\{(?:$|\{(?:$|[<%])))))/u;
const LONGEST_BEGINNING = 5;

const WHOLE = {
  code: /^(?:\{\{<.*>\}\}|\{\{%.*%\}\}|\{%.*%\})$/su,
  link: /^\[[^[\]]*\]\(\{\{(?:<.*>|%.*%)\}\}(?: +"[^"]*")? *\)$/su,
} as const;

/** In characters; nobody writes longer ones, and a hostile text can't make each of its braces look through all of it. */
const LONGEST = 2000;

export const templateSyntax: Extension = {
  text: { [codeOf('{')]: construct('code'), [codeOf('[')]: construct('link') },
};

export const templateFromMarkdown: TreeExtension = {
  enter: { templateCode: enterCode },
  exit: { templateCode: exitCode },
};

function construct(kind: keyof typeof WHOLE): Construct {
  const last = codeOf(kind === 'code' ? '}' : ')');
  const tokenize: Tokenizer = (effects, ok, nok) => {
    let text = '';
    // Where a link's words end.
    let start = kind === 'code' ? 0 : -1;
    const next: State = (code) => {
      // Line ends have numbers below those of tabs, and of tabs only the first counts.
      if (code === null || code < TAB || text.length > LONGEST) return nok(code);
      if (code !== VIRTUAL_SPACE) text += code === TAB ? '\t' : String.fromCharCode(code);
      if (start < 0) {
        if (text.length > 1 && text.endsWith('[')) return nok(code);
        if (text.endsWith(']')) start = text.length - 1;
      }
      const known = start < 0 ? 0 : text.length - start;
      if (known > 0 && known <= LONGEST_BEGINNING && !BEGINNING.test(text.slice(start))) {
        return nok(code);
      }
      effects.consume(code);
      if (code !== last || !WHOLE[kind].test(text)) return next;
      effects.exit('templateCode');
      return ok;
    };
    return (code) => {
      effects.enter('templateCode');
      return next(code);
    };
  };
  return { name: 'templateCode', tokenize };
}

const TAB = -2;
const VIRTUAL_SPACE = -1;

function codeOf(sign: string): number {
  return sign.charCodeAt(0);
}

function enterCode(this: CompileContext, token: Token): undefined {
  this.enter({ type: 'templateCode', value: this.sliceSerialize(token) }, token);
}

function exitCode(this: CompileContext, token: Token): undefined {
  this.exit(token);
}
