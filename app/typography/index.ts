export { delimitersOf, type Delimiters, type QuoteLevel, type QuoteMarks } from './delimiters';
export { mayBeSmart, smarten, smartenText, type Smartened } from './smarten';
