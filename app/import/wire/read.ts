import { article, figure, paragraph, text, type Article, type Block } from '../../article';
import { splitCredit } from './credit';
import { findDateline } from './dateline';
import { findHead } from './head';
import { wireLines } from './lines';

/**
 * An article from plain text as it comes from an agency or off a web page. It tells apart headline, standfirst,
 * dateline, body, and captions that end in a credit in square brackets, which become figures that wait for their
 * picture. `language` is BCP 47 or empty.
 *
 * Nothing of the text is lost or changed beyond what {@link wireLines} says: `writeWireCopy` gives it back. So the dateline is copied
 * into its field and stays at the head of the paragraph too, since agency and date could not be written again as they were.
 */
export function readWireCopy(copy: string, language: string): Article {
  const lines = wireLines(copy);
  const { headline, standfirst, bodyFrom } = findHead(lines, language);
  const bodyLines = lines.slice(bodyFrom);
  const opening = bodyLines.find((line) => splitCredit(line) === null);
  const dateline = opening === undefined ? null : findDateline(opening, language);
  return article(
    { headline, standfirst, language, ...(dateline && { dateline }) },
    bodyLines.map(readLine),
  );
}

function readLine(line: string): Block {
  const caption = splitCredit(line);
  if (caption === null) return paragraph(text(line));
  return figure({ caption: [text(caption.caption)], credit: caption.credit });
}
