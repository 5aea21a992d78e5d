import type { Block } from '../../article';
import { isElement, isText, type Element, type Node } from './element';
import { Flow } from './flow';
import { isShown } from './shown';
import { lookOf, type Look } from './look';
import { styleOf } from './style';

/** Reads an element into the flow. Its look is what it hands down. */
export type Handler = (element: Element, look: Look, flow: Flow, walk: Walk) => void;

/** One handler a family of elements; all others are a paragraph's bounds or just words, see {@link Walk}. */
export type Handlers = Readonly<Record<string, Handler>>;

/** A walk through a tree, which knows what to do at each element. */
export class Walk {
  readonly #handlers: Handlers;
  readonly #passedOver: ReadonlySet<Element>;

  constructor(handlers: Handlers, passedOver: ReadonlySet<Element>) {
    this.#handlers = handlers;
    this.#passedOver = passedOver;
  }

  /** Reads nodes into a flow that may hold something already. */
  into(flow: Flow, nodes: readonly Node[], look: Look): void {
    for (const node of nodes) {
      if (isText(node)) flow.text(node.value, look);
      else if (isElement(node) && isShown(node) && !this.#passedOver.has(node)) {
        this.#enter(node, lookOf(node, look), flow);
      }
    }
  }

  /** Reads nodes that stand by themselves. */
  flow(nodes: readonly Node[], look: Look): Flow {
    const flow = new Flow();
    this.into(flow, nodes, look);
    return flow;
  }

  blocks(nodes: readonly Node[], look: Look): readonly Block[] {
    return this.flow(nodes, look).end();
  }

  /** Reads an element as if it stood elsewhere: without the elements given. */
  without(...elements: readonly (Element | null)[]): Walk {
    const known = elements.filter((element) => element !== null);
    return new Walk(this.#handlers, new Set([...this.#passedOver, ...known]));
  }

  #enter(element: Element, look: Look, flow: Flow): void {
    const { tagName, childNodes } = element;
    const handler = Object.hasOwn(this.#handlers, tagName) ? this.#handlers[tagName] : undefined;
    if (handler) {
      handler(element, look, flow, this);
      return;
    }
    const isBlock = isBlockElement(element);
    if (isBlock) flow.endParagraph();
    this.into(flow, childNodes, look);
    if (isBlock) flow.endParagraph();
  }
}

/** The elements that HTML lays out as blocks and that have no handler of their own. */
const BLOCKS = new Set(
  `address article aside body center dd details dialog dir div dl dt fieldset figcaption footer form header hgroup html
  legend main menu nav optgroup option p search section summary table tbody td tfoot th thead tr`.split(
    /\s+/,
  ),
);

function isBlockElement(element: Element): boolean {
  const display = styleOf(element).get('display');
  if (display === undefined) return BLOCKS.has(element.tagName);
  if (/^inline/.test(display)) return false;
  return (
    BLOCKS.has(element.tagName) || /^(?:block|flex|grid|list-item|table|flow-root)$/.test(display)
  );
}
