import {
  attribute,
  classesOf,
  elementsIn,
  findElement,
  isText,
  oneLine,
  textOf,
  type Element,
  type Node,
} from './element';

/** Elements that a page makes its parts of. Words, paragraphs and pictures are the story's, whatever they are called. */
const PARTS = new Set('aside details dialog div footer form ol section ul'.split(' '));

/** Words in the names of what stands around a story: who wrote the page calls it so. */
const NAMES = new Set(
  `ad ads advert advertisement advertisements breadcrumb breadcrumbs comments commentlist consent cookie cookies
  disqus gdpr newsletter outbrain paywall promo recirculation recommended related share sharing sidebar social subscribe
  taboola toolbar`.split(/\s+/),
);

const ROLES = new Set(['complementary', 'dialog', 'alertdialog', 'form']);

/** What stands in the head of a story and is a field of it. */
const FIELDS = new Set(['standfirst', 'dek', 'byline', 'bylines', 'dateline', 'timestamp']);

/** No more are looked at: a page that calls everything an advertisement is none with a story in it. */
const MOST_PARTS = 1000;

/**
 * The elements in the part of a page that is its story that are not of the story: comments, related stories, questions
 * about cookies, sharing, and what is read as a field. Never one that holds the headline, or much of all the words.
 */
export function furnitureIn(story: readonly Node[], headline: Element | null): readonly Element[] {
  const candidates = [...elementsIn(story, isAroundStory)].slice(0, MOST_PARTS);
  const sizes = candidates.length > 0 ? sizesIn(story) : null;
  const found = candidates.filter((element) => {
    const isSmall = (sizes?.of.get(element) ?? 0) <= (sizes?.all ?? 0) / 3;
    return isSmall && !(headline && holds(element, headline));
  });
  return [...found, ...fieldsIn(story)];
}

function isAroundStory(element: Element): boolean {
  if (!PARTS.has(element.tagName)) return false;
  const classes = classesOf(element);
  if (element.tagName === 'dialog' || ROLES.has(attribute(element, 'role') ?? '')) return true;
  if (element.tagName === 'aside') return !classes.some((name) => /^pull-?quote$/.test(name));
  const names = [...classes, attribute(element, 'id')?.toLowerCase() ?? ''];
  return names.some((name) => name.split(/[-_]+/, 5).some((word) => NAMES.has(word)));
}

function fieldsIn(story: readonly Node[]): readonly Element[] {
  const head = findElement(story, ({ tagName }) => tagName === 'header');
  const isField = (element: Element) => classesOf(element).some((name) => FIELDS.has(name));
  return head ? [...elementsIn(head.childNodes, isField)].slice(0, MOST_PARTS) : [];
}

/** The standfirst as the head of the story shows it, or empty. */
export function standfirstIn(story: readonly Node[]): string {
  const shown = fieldsIn(story).find((element) =>
    classesOf(element).some((name) => name === 'standfirst' || name === 'dek'),
  );
  return shown ? oneLine(textOf(shown.childNodes)) : '';
}

function holds(element: Element, other: Element): boolean {
  for (let node: Element['parentNode'] = other; node;) {
    if (node === element) return true;
    node = 'parentNode' in node ? node.parentNode : null;
  }
  return false;
}

/** How many characters there are to read in each element, and in all. Each is counted once, however deep it is. */
function sizesIn(nodes: readonly Node[]) {
  const sizes = new Map<Element, number>();
  for (const element of elementsIn(nodes, () => true))
    sizes.set(element, ownSize(element.childNodes));
  // Those within come behind those around.
  for (const [element, size] of [...sizes].reverse()) {
    const around = element.parentNode as Element;
    const known = sizes.get(around);
    if (known !== undefined) sizes.set(around, known + (sizes.get(element) ?? size));
  }
  const tops = nodes.reduce((sum, node) => sum + (sizes.get(node as Element) ?? 0), 0);
  return { of: sizes, all: tops + ownSize(nodes) };
}

function ownSize(nodes: readonly Node[]): number {
  return nodes.filter(isText).reduce((sum, { value }) => sum + value.replace(/\s+/g, '').length, 0);
}
