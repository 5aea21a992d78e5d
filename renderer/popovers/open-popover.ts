import { notify } from '../notices/notify';
import { appStore } from '../state/app-store';
import { showColumn } from '../state/columns';

/** Asks who said the selected words. In a quote that is tagged already, its record is shown instead. */
export function openQuotePopover(): void {
  const { story } = appStore.getState();
  const selection = story?.selection();
  if (!selection) return;
  if (!selection.collapsed) appStore.setState({ floating: 'quote' });
  else if (selection.quote !== null) showQuotes();
  else notify({ about: 'select', text: { key: 'notice.select-quote' } });
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
  appStore.setState({ floating: null });
  story?.editor.focus();
}

function showQuotes(): void {
  showColumn('panel');
  appStore.setState({ panelTab: 'quotes' });
}
