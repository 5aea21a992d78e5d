import ChevronDown from 'lucide-react/icons/chevron-down';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { COMMANDS } from '../../app/commands/commands';
import { shortcutLabel } from '../commands/shortcut';
import { details, DETAILS_ID, DETAILS_TOGGLE_ID } from './show-field';

/** Folds the rest of the fields out from under the line above the headline, and back. */
export function DetailsToggle() {
  const { t } = useTranslation();
  const isShown = useStore(details, (state) => state.isShown);
  return (
    <button
      type="button"
      id={DETAILS_TOGGLE_ID}
      className="details-toggle"
      aria-expanded={isShown}
      aria-controls={isShown ? DETAILS_ID : undefined}
      title={`${t('command.story.details')} (${shortcutLabel(COMMANDS['story.details'].accelerator)})`}
      onClick={() => details.setState({ isShown: !isShown, wanted: null })}
    >
      {t('details.title')}
      <ChevronDown size={13} aria-hidden="true" />
    </button>
  );
}
