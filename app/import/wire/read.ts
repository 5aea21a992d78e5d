import { article, figure, paragraph, text, type Article, type Block } from '../../article';
import { guessLanguage } from '../language';
import { splitCredit } from './credit';
import { findDateline } from './dateline';
import { findHead } from './head';
import { wireLines } from './lines';

/**
 * An article from plain text as it comes from an agency or off a web page. It tells apart headline, standfirst,
 * dateline, body, and captions that end in a credit in square brackets, which become figures that wait for their
 * picture. `language` is BCP 47, or empty to tell it from the words.
 *
 * Nothing of the text is lost or changed beyond what {@link wireLines} says: `writeWireCopy` gives it back. So the dateline is copied
 * into its field and stays at the head of the paragraph too, since agency and date could not be written again as they were.
 */
export function readWireCopy(copy: string, language: string): Article {
  return readLines(wireLines(copy), language || guessLanguage(copy));
}

function readLines(lines: readonly string[], language: string): Article {
  const { headline, standfirst, bodyFrom } = findHead(lines, language);
  const body = lines.slice(bodyFrom).map(readLine);
  const at = body.findIndex(({ type }) => type === 'paragraph');
  const dateline = at < 0 ? null : findDateline(lines[bodyFrom + at] ?? '', language);
  return article({ headline, standfirst, language, ...(dateline && { dateline }) }, body);
}

function readLine(line: string): Block {
  const caption = splitCredit(line);
  if (caption === null) return paragraph(text(line));
  return figure({ caption: [text(caption.caption)], credit: caption.credit });
}
