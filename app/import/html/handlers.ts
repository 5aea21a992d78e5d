import { readFigure, readPicture } from './figures';
import { readInput, readList, readStrayItem } from './lists';
import {
  readAside,
  readBlockQuote,
  readBreak,
  readHeading,
  readParagraph,
  readPreformatted,
  readQuotedWords,
  readRule,
} from './paragraphs';
import { readTable } from './tables';
import type { Handlers } from './walk';

/** What is done at each element that is more than words or a paragraph's bounds. */
export const HANDLERS: Handlers = {
  h1: readHeading,
  h2: readHeading,
  h3: readHeading,
  h4: readHeading,
  h5: readHeading,
  h6: readHeading,
  p: readParagraph,
  br: readBreak,
  hr: readRule,
  q: readQuotedWords,
  blockquote: readBlockQuote,
  aside: readAside,
  pre: readPreformatted,
  listing: readPreformatted,
  plaintext: readPreformatted,
  xmp: readPreformatted,
  ul: readList,
  ol: readList,
  menu: readList,
  dir: readList,
  li: readStrayItem,
  input: readInput,
  table: readTable,
  figure: readFigure,
  img: readPicture,
  // As pages for AMP have it.
  'amp-img': readPicture,
};
