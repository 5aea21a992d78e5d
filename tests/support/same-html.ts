import {
  defaultTreeAdapter,
  html,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes,
} from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;

/**
 * HTML as a browser understands it, so that two texts are equal where nobody could see a difference: parsed and written
 * again (one spelling of tags, references and quotation marks), attributes in an order, white space outside of `pre` and
 * `textarea` as one blank, and none where a block or a line begins or ends. Of `em`, `strong` and `del` counts which of
 * them a character stands in, not in which order they are nested, how often, or whether they go around a link or are in it.
 */
export function normalHtml(text: string): string {
  const fragment = parseFragment(text);
  normalize(fragment, false);
  fragment.childNodes = marksInside(fragment.childNodes, new Set(), fragment);
  return serialize(fragment);
}

const BLOCKS = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol li blockquote pre hr table thead tbody tr td th div section dl dt dd details form iframe'.split(
    ' ',
  ),
);

function normalize(parent: Parent, isKept: boolean): void {
  const kept = isKept || ['pre', 'textarea', 'script', 'style'].includes(parent.nodeName);
  for (const node of parent.childNodes) {
    if ('attrs' in node) node.attrs.sort((one, other) => (one.name < other.name ? -1 : 1));
    if (defaultTreeAdapter.isTextNode(node)) {
      if (!kept) node.value = node.value.replace(/[ \t\r\n]+/g, ' ');
    } else if ('childNodes' in node) normalize(node, kept);
  }
  if (kept) return;
  const edge = BLOCKS.has(parent.nodeName) || parent.nodeName === '#document-fragment';
  const all = [...parent.childNodes];
  all.forEach((node, index) => {
    if (!defaultTreeAdapter.isTextNode(node)) return;
    if (isEdge(all[index - 1], edge)) node.value = node.value.replace(/^ /, '');
    if (isEdge(all[index + 1], edge)) node.value = node.value.replace(/ $/, '');
  });
  parent.childNodes = all.filter(
    (node) => !(defaultTreeAdapter.isTextNode(node) && node.value === ''),
  );
}

/** Whether white space beside the node (null: at the parent's edge) is nothing. */
function isEdge(neighbour: Child | undefined, atParent: boolean): boolean {
  if (neighbour === undefined) return atParent;
  return BLOCKS.has(neighbour.nodeName) || neighbour.nodeName === 'br';
}

const MARKS = new Set(['del', 'em', 'strong']);

/** The nodes with every mark right around the text that has it, in one order, and neighbours with the same marks as one. */
function marksInside(nodes: readonly Child[], marks: ReadonlySet<string>, parent: Parent): Child[] {
  const found: Child[] = [];
  for (const node of nodes) {
    if (MARKS.has(node.nodeName) && 'childNodes' in node) {
      found.push(...marksInside(node.childNodes, new Set([...marks, node.nodeName]), parent));
      continue;
    }
    if ('childNodes' in node) node.childNodes = marksInside(node.childNodes, marks, node);
    found.push(defaultTreeAdapter.isTextNode(node) ? marked(node, marks) : node);
  }
  return joined(found).map((node) => ({ ...node, parentNode: parent }));
}

function marked(node: Child, marks: ReadonlySet<string>): Child {
  return [...marks].sort().reduce((inner, name): Child => {
    const element = defaultTreeAdapter.createElement(name, HTML_NAMESPACE, []);
    element.childNodes = [inner];
    return element;
  }, node);
}

function joined(nodes: readonly Child[]): Child[] {
  const result: Child[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (last && defaultTreeAdapter.isTextNode(last) && defaultTreeAdapter.isTextNode(node)) {
      last.value += node.value;
    } else if (last?.nodeName === node.nodeName && MARKS.has(node.nodeName)) {
      const [one, other] = [last as Parent, node as Parent];
      one.childNodes = joined([...one.childNodes, ...other.childNodes]);
    } else result.push(node);
  }
  return result;
}

const HTML_NAMESPACE = html.NS.HTML;
