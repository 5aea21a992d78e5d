import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** The elements of HTML that never hold anything; all others need their end tag, or browsers would not close them. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * HTML of ours as XHTML, which is XML and still HTML. `change` may give an element other attributes: it gets each one in
 * the order of the text.
 */
export function toXhtml(
  html: string,
  change: (element: DefaultTreeAdapterTypes.Element) => void,
): string {
  const write = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return escapeXml(node.value);
    if (!defaultTreeAdapter.isElementNode(node)) return '';
    change(node);
    const name = node.tagName;
    // XML has no attribute without a value.
    const attributes = node.attrs.map(
      ({ name: key, value }) =>
        ` ${key}="${escapeXml(value === '' && BARE.has(key) ? key : value)}"`,
    );
    const start = `<${name}${attributes.join('')}`;
    return VOID.has(name) ? `${start} />` : `${start}>${writeAll(node.childNodes)}</${name}>`;
  };
  const writeAll = (nodes: readonly Node[]): string => nodes.map(write).join('');
  return writeAll(parseFragment(html).childNodes);
}

const BARE = new Set(['checked', 'disabled']);

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
