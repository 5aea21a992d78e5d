import { attribute, classesOf, type Element } from './element';
import { styleOf } from './style';

/** What holds no words of the text: programs, forms, the page's own furniture, drawings, films. */
const NO_WORDS = new Set(
  `applet area audio base basefont button canvas datalist embed frame frameset head iframe link map math meta nav
  noembed noframes noscript object param rp script select source style svg template textarea title track video`.split(
    /\s+/,
  ),
);

const FURNITURE = new Set(['navigation', 'banner', 'contentinfo', 'search', 'menu', 'toolbar']);

/** Whether an element has anything for the reader of the text. */
export function isShown(element: Element): boolean {
  if (NO_WORDS.has(element.tagName) || attribute(element, 'hidden') !== null) return false;
  if (FURNITURE.has(attribute(element, 'role') ?? '')) return false;
  return !isHidden(element) && !isRemark(element);
}

function isHidden(element: Element): boolean {
  const style = styleOf(element);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  return style.get('visibility') === 'hidden';
}

/** A remark at the margin of a Word file, its sign in the text, and the bullet that Word draws itself. */
function isRemark(element: Element): boolean {
  const style = styleOf(element);
  if (style.get('mso-list') === 'ignore') return true;
  if (/^comment/.test(style.get('mso-element') ?? '')) return true;
  return classesOf(element).includes('msocommentreference');
}
