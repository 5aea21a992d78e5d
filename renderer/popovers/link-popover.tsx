import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { openLink } from '../state/open-link';
import type { Story } from '../story/story';
import { closePopover } from './open-popover';
import { SelectionPopover } from './selection-popover';

/** Asks for the address of a link. */
export function LinkPopover({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const [before] = useState(() => story.store.getState().selection.link);
  const [address, setAddress] = useState(before ?? '');
  const set = (event: FormEvent) => {
    event.preventDefault();
    story.setLink(withScheme(address.trim()));
    closePopover();
  };
  return (
    <SelectionPopover story={story} label={t('link.title')}>
      <form className="popover-form" onSubmit={set}>
        <label className="popover-row">
          <span className="popover-label">{t('link.address')}</span>
          <input
            className="field"
            type="text"
            inputMode="url"
            dir="ltr"
            autoFocus
            spellCheck={false}
            placeholder={t('link.placeholder')}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <div className="popover-foot">
          <span className="hint">{before === null ? t('link.hint') : t('link.hint.change')}</span>
          {before !== null && (
            <button type="button" className="button" onClick={() => void openLink(before)}>
              {t('link.open')}
            </button>
          )}
          <button type="submit" className="button is-main">
            {t('link.set')}
          </button>
        </div>
      </form>
    </SelectionPopover>
  );
}

/** `example.org/page` is typed often and meant as a web address; `desk@example.org` as a mail address. */
function withScheme(address: string): string {
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(address)) return `mailto:${address}`;
  return /^[\w-]+(\.[\w-]+)+([/?#:]|$)/.test(address) ? `https://${address}` : address;
}
