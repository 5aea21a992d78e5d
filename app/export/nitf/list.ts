import type { Element } from 'xast';
import { plainText, type List, type ListItem } from '../../article';
import { element, type Context } from './context';
import { writeInline } from './inline';

/** What stands before an item of a check list, which NITF does not have. */
export const SIGNS = { checked: '☑ ', unchecked: '☐ ' } as const;

export function writeList(list: List, context: Context): Element {
  const items = list.items.map((item) => writeItem(item, list, context));
  if (list.kind === 'numbered') {
    return element('ol', { seqnum: list.start === 1 ? undefined : list.start }, items, context);
  }
  return element('ul', list.kind === 'check' ? { class: 'check' } : {}, items, context);
}

function writeItem(item: ListItem, { kind }: List, context: Context): Element {
  const sign: string[] = [];
  if (kind === 'check') {
    context.losses.add('check-mark', 'simplified', plainText(item.content));
    sign.push(item.checked ? SIGNS.checked : SIGNS.unchecked);
  }
  const nested = item.list === null ? [] : [writeList(item.list, context)];
  return element('li', {}, [...sign, ...writeInline(item.content, context), ...nested], context);
}
