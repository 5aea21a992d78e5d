import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote, QuoteId } from '../../app/article';
import { recordOf } from '../../app/compare/records';
import { useLeave } from '../commands/use-leave';
import { CloseButton } from '../controls/close-button';
import { DialogTitle, FloatingDialog } from '../controls/floating-dialog';
import { useApp, useStoryState } from '../state/app-store';
import { closeFloating } from '../state/floating';
import type { QuotePatch, Story } from '../story/story';
import { CheckedWords } from './checked-words';
import { ObtainedFields } from './obtained-fields';
import { OriginalWords } from './original-words';
import { SaidByFields } from './said-by-fields';

/** All that is known of one quote: who said it, how we have it, what was said in the original, and whether it holds. */
export function QuoteSheet({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const close = useLeave();
  const id = useApp((state) => state.quoteShown);
  const quote = useStoryState(story, ({ quotes }) => (id === null ? null : recordOf(quotes, id)));
  // Undo can take the record away while the sheet is open.
  useEffect(() => {
    if (!quote) closeFloating();
  }, [quote]);
  if (id === null || !quote) return null;
  return (
    <FloatingDialog frame="modal quote-modal" className="quote-sheet">
      <div className="quote-sheet-head">
        <DialogTitle>{t('quote.sheet')}</DialogTitle>
        <CloseButton name={t('quote.sheet.close')} onPress={close} />
      </div>
      <Record story={story} id={id} quote={quote} />
    </FloatingDialog>
  );
}

interface Props {
  readonly story: Story;
  readonly id: QuoteId;
  readonly quote: Quote;
}

function Record({ story, id, quote }: Props) {
  const { t } = useTranslation();
  const spans = useStoryState(
    story,
    (state) => state.spans.find(({ record }) => record === id)?.spans,
  );
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  /** The field that was changed last: what is typed in one field is one step of the undo history. */
  const last = useRef('');
  const change = (field: string, patch: QuotePatch) => {
    story.changeQuote(id, patch, last.current === field);
    last.current = field;
  };
  const form = { story, id, quote, readOnly, change };
  return (
    <div className="quote-sheet-body">
      {spans ? (
        <CheckedWords story={story} id={id} quote={quote} spans={spans} readOnly={readOnly} />
      ) : (
        <p className="hint">{t('quote.no-words')}</p>
      )}
      <div className="quote-sheet-columns">
        <SaidByFields {...form} />
        <ObtainedFields {...form} />
      </div>
      <OriginalWords {...form} words={spans?.join(' … ') ?? ''} />
    </div>
  );
}
