import { normalizeInline, plainText, text, type Inline, type Text } from '../../article';
import { linkUrl } from '../html/url';
import { tellRaw } from './raw-source';
import type { CarryContext } from './traits';

/** One handler an inline type: a type without one does not compile. */
type InlineHandlers = {
  readonly [Type in Inline['type']]: (
    node: Extract<Inline, { type: Type }>,
    context: CarryContext,
  ) => readonly Inline[];
};

const HANDLERS: InlineHandlers = {
  text: (node, context) => [carryText(node, context)],
  break: (node) => [node],
  link: (node, context) => {
    const content = carryNodes(node.content, context);
    // A brace in an address would be code to a site generator; and kramdown knows no address with a blank.
    const url = context.traits.template === null ? safeUrl(node.url) : linkUrl(node.url);
    if (url === null) {
      context.losses.add('link', 'left-out', plainText(node.content));
      return content;
    }
    return [{ ...node, url, content }];
  },
  quote: (node, context) => carryNodes(node.content, context),
  note: (node, context) => carryNodes(node.content, context),
  'raw-inline': (node, context) => {
    tellRaw(node.source, context);
    return [node];
  },
};

/** What the reference implementation refuses in its safe mode: it runs code, or reads the reader's disk. */
const UNSAFE = /^(?:javascript|vbscript|file|data):/i;

/** The address, which the standard lets be of any scheme, or null where nobody may follow it. */
function safeUrl(url: string): string | null {
  // A browser passes over blanks and controls when it looks for the scheme.
  return UNSAFE.test(url.replace(/[\s\p{Cc}]/gu, '')) ? null : url;
}

/** The content with nothing in it that the flavour does not know, in its canonical form. */
export function carryInline(content: readonly Inline[], context: CarryContext): readonly Inline[] {
  return normalizeInline(carryNodes(content, context));
}

/** The content with a blank where a line ends. */
export function inOneLine(content: readonly Inline[], { losses }: CarryContext): readonly Inline[] {
  const joined = (node: Inline): Inline => {
    if (node.type === 'break') return text(' ');
    return 'content' in node ? { ...node, content: node.content.map(joined) } : node;
  };
  if (!hasBreak(content)) return content;
  losses.add('line-break', 'simplified', plainText(content));
  return normalizeInline(content.map(joined));
}

function hasBreak(content: readonly Inline[]): boolean {
  return content.some(
    (node) => node.type === 'break' || ('content' in node && hasBreak(node.content)),
  );
}

function carryNodes(content: readonly Inline[], context: CarryContext): readonly Inline[] {
  return content.flatMap((node) =>
    (HANDLERS[node.type] as (node: Inline, context: CarryContext) => readonly Inline[])(
      node,
      context,
    ),
  );
}

function carryText(node: Text, { traits, losses }: CarryContext): Text {
  const { dialect, template } = traits;
  let marks = node.marks;
  if (!dialect.hasTags && marks.some((mark) => dialect.tagged.has(mark))) {
    losses.add('mark', 'left-out', node.text);
    marks = marks.filter((mark) => !dialect.tagged.has(mark));
  }
  if (!marks.includes('code') || template === null) return { ...node, marks };
  const shown = template.shownInCode(node.text);
  if (shown !== null) return { ...node, marks, text: shown };
  losses.add('mark', 'left-out', node.text);
  return { ...node, marks: marks.filter((mark) => mark !== 'code') };
}
