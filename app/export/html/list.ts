import type { List, ListItem } from '../../article';
import { directionAttribute, type Context } from './context';
import { writeInline } from './inline';

export function writeList(list: List, context: Context): string {
  const items = list.items.map((item) => writeItem(item, list, context)).join('');
  if (list.kind === 'numbered') {
    const start = list.start === 1 ? '' : ` start="${list.start}"`;
    return `<ol${start}>\n${items}</ol>\n`;
  }
  return `<ul${list.kind === 'check' ? ' class="check"' : ''}>\n${items}</ul>\n`;
}

function writeItem(item: ListItem, list: List, context: Context): string {
  let html = writeInline(item.content, context);
  if (list.kind === 'check') {
    // The label gives the box its name.
    html = `<label><input type="checkbox" disabled${item.checked ? ' checked' : ''}> ${html}</label>`;
  }
  if (list.loose) html = `<p>${html}</p>`;
  const nested = item.list === null ? '' : `\n${writeList(item.list, context)}`;
  return `<li${directionAttribute(item.content, context)}>${html}${nested}</li>\n`;
}
