import { $getRoot, type LexicalEditor } from 'lexical';
import { plainText, type Quote, type QuoteId } from '../../app/article';
import { takeDown } from '../../app/quotes/verbatim';
import { $collectInline } from '../editor/convert/collect-inline';
import { $getRecords, $setRecords } from '../editor/records';
import { $spansOf, $untag } from '../editor/tag-words';
import { FROM_PANEL, GOES_ON } from './from-panel';
import { $recordQuote, $sourceOf, withoutQuote } from './records';
import { showAt } from './show-at';
import type { QuotePatch, Story } from './story';
import type { TagSelected } from './tag-selected';

type QuoteActions = Pick<
  Story,
  | 'changeSource'
  | 'changeQuote'
  | 'checkQuote'
  | 'attributeQuote'
  | 'tagSelection'
  | 'recordQuote'
  | 'untag'
  | 'showQuote'
>;

/** What is done with quotes and who said them. A story that can only be read is not changed on screen either. */
export function quoteActions(
  editor: LexicalEditor,
  tagSelected: TagSelected,
  isReadOnly: () => boolean,
): QuoteActions {
  const change = ($work: () => void, goesOn = false) => {
    if (!isReadOnly()) editor.update($work, goesOn ? GOES_ON : FROM_PANEL);
  };
  return {
    changeSource: (id, patch, goesOn) =>
      change(() => {
        const records = $getRecords();
        const source = records.sources[id];
        if (!source) return;
        $setRecords({ ...records, sources: { ...records.sources, [id]: { ...source, ...patch } } });
      }, goesOn),
    changeQuote: (id, patch, goesOn) => change(() => $changeQuote(id, patch), goesOn),
    checkQuote: (id, isChecked) =>
      change(() =>
        $changeQuote(
          id,
          isChecked
            ? { status: 'checked', verbatim: takeDown($wordsOf(id)) }
            : { status: 'unchecked', verbatim: '' },
        ),
      ),
    attributeQuote: (id, part, who) =>
      change(() => $changeQuote(id, { [part]: $sourceOf(who.newName === '' ? null : who) })),
    tagSelection: (tag) => tagSelected('quote', (id) => $recordQuote(id, tag)),
    recordQuote: (id) =>
      change(() => {
        const isKnown = Object.hasOwn($getRecords().quotes, id);
        if (!isKnown) $recordQuote(id, { source: null, via: null, kind: 'direct', cue: '' });
      }),
    untag: (id) =>
      change(() => {
        $untag($getRoot(), 'quote', id);
        $setRecords(withoutQuote($getRecords(), id));
      }),
    showQuote: (id) =>
      showAt(editor, () => {
        const span = $spansOf($getRoot(), 'quote', id)[0];
        span?.selectStart();
        return span?.getKey() ?? null;
      }),
  };
}

function $changeQuote(id: QuoteId, patch: QuotePatch): void {
  const records = $getRecords();
  const quote = records.quotes[id];
  if (!quote) return;
  const changed: Quote = {
    ...quote,
    ...patch,
    obtained: { ...quote.obtained, ...patch.obtained },
    original: { ...quote.original, ...patch.original },
  };
  $setRecords({ ...records, quotes: { ...records.quotes, [id]: changed } });
}

/** The words of the quote as they stand this moment, span by span. */
function $wordsOf(id: QuoteId): readonly string[] {
  return $spansOf($getRoot(), 'quote', id).map((span) =>
    plainText($collectInline(span.getChildren())),
  );
}
