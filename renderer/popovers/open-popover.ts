import type { QuoteId } from '../../app/article';
import { notify } from '../notices/notify';
import { appStore, type PanelTab } from '../state/app-store';
import { closeFloating } from '../state/floating';
import { showColumn } from '../state/columns';

/** Asks who said the selected words. In a quote that is tagged already, its record is opened instead. */
export function openQuotePopover(): void {
  const { story } = appStore.getState();
  const selection = story?.selection();
  if (!selection) return;
  if (!selection.collapsed) appStore.setState({ floating: 'quote', quoteProposal: null });
  else if (selection.quote !== null) openQuoteSheet(selection.quote);
  else notify({ about: 'select', text: { key: 'notice.select-quote' } });
}

/** Opens the record of the quote that the caret stands in. */
export function openQuoteAtCaret(): void {
  const quote = appStore.getState().story?.selection().quote ?? null;
  if (quote !== null) openQuoteSheet(quote);
  else notify({ about: 'select', text: { key: 'notice.caret-in-quote' } });
}

export function openQuoteSheet(quote: QuoteId): void {
  // Words that were tagged this moment have a record that the store does not know yet.
  appStore.getState().story?.lookNow();
  appStore.setState({ floating: 'quote-sheet', quoteShown: quote });
}

/** Asks what is to be noted on the selected words. In words with a note on them, the note is shown instead. */
export function openNotePopover(): void {
  const { story } = appStore.getState();
  const selection = story?.selection();
  if (!selection) return;
  if (!selection.collapsed) appStore.setState({ floating: 'note' });
  else if (selection.note !== null) showPanel('notes');
  else notify({ about: 'select', text: { key: 'notice.select-note' } });
}

/** Asks for the address of the selected words, or of the link that the caret stands in. */
export function openLinkPopover(): void {
  const { story } = appStore.getState();
  const selection = story?.selection();
  if (!selection) return;
  if (!selection.collapsed || selection.link !== null) appStore.setState({ floating: 'link' });
  else notify({ about: 'select', text: { key: 'notice.select-link' } });
}

/** Takes away what floats; the caret is back in the story, its selection as it was. */
export function closePopover(): void {
  const { story } = appStore.getState();
  closeFloating();
  story?.editor.focus();
}

/** Brings one of the panels to the front. */
export function showPanel(panelTab: PanelTab): void {
  showColumn('panel');
  appStore.setState({ panelTab });
}
