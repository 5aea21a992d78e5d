import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QUOTE_KINDS, type QuoteKind, type Source, type SourceId } from '../../app/article';
import { closePopover } from '../popovers/open-popover';
import { SelectionPopover } from '../popovers/selection-popover';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { guessKind } from './guess-kind';
import { likelySource } from './likely-source';
import { SourceBox } from './source-box';

type Sources = Readonly<Record<SourceId, Source>>;

/** Asks who said the selected words, with the likeliest answer filled in. */
export function QuotePopover({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const [guess] = useState(() => guessTag(story, sources));
  const [name, setName] = useState(guess.name);
  const [role, setRole] = useState('');
  const [via, setVia] = useState('');
  const [cue, setCue] = useState('');
  const [kind, setKind] = useState<QuoteKind>(guess.kind);
  const isNew = name.trim() !== '' && findByName(sources, name) === null;

  const tag = () => {
    const outlet = findByName(sources, via) ?? (via.trim() ? { newName: via.trim() } : null);
    const who = findByName(sources, name);
    const source = who ?? (isNew ? { newName: name.trim(), role: role.trim() } : null);
    story.tagSelection({ source, via: outlet, kind, cue: cue.trim() });
    closePopover();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    tag();
  };
  // In an open list, Enter takes the name that the arrows are on; with none of them, it tags.
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target } = event;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLInputElement) || target.getAttribute('aria-activedescendant'))
      return;
    event.preventDefault();
    event.stopPropagation();
    tag();
  };

  return (
    <SelectionPopover story={story} label={t('command.quote.tag')}>
      <form className="popover-form" onSubmit={submit} onKeyDownCapture={onKeyDown}>
        <SourceBox
          label={t('quote.source')}
          sources={sources}
          value={name}
          onChange={setName}
          autoFocus
        />
        {isNew && (
          <label className="popover-row">
            <span className="popover-label">{t('source.role')}</span>
            <input
              className="field"
              value={role}
              onChange={({ target }) => setRole(target.value)}
            />
          </label>
        )}
        <SourceBox label={t('quote.via')} sources={sources} value={via} onChange={setVia} />
        <label className="popover-row">
          <span className="popover-label">{t('quote.cue')}</span>
          <input
            className="field"
            placeholder={t('quote.cue.placeholder')}
            value={cue}
            onChange={({ target }) => setCue(target.value)}
          />
        </label>
        <fieldset className="popover-row">
          <legend className="popover-label">{t('quote.kind')}</legend>
          <div className="segments">
            {QUOTE_KINDS.map((value) => (
              <label key={value} className="segment">
                <input
                  type="radio"
                  name="kind"
                  value={value}
                  checked={kind === value}
                  onChange={() => setKind(value)}
                />
                <span>{t(`quote.kind.${value}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="popover-foot">
          <span className="hint">{t('quote.hint')}</span>
          <button type="submit" className="button is-main">
            {t('quote.tag')}
          </button>
        </div>
      </form>
    </SelectionPopover>
  );
}

function guessTag(
  story: Story,
  sources: Sources,
): { readonly name: string; readonly kind: QuoteKind } {
  const { text } = story.store.getState().selection;
  const start = document.getSelection()?.anchorNode;
  const element = start instanceof Element ? start : start?.parentElement;
  const around = element?.closest('.story > *')?.textContent ?? '';
  const id = likelySource(around, sources);
  return { name: id === null ? '' : sources[id]!.name, kind: guessKind(text) };
}

function findByName(sources: Sources, name: string): SourceId | null {
  const wanted = name.trim().toLowerCase();
  const found = Object.entries(sources).find(([, source]) => source.name.toLowerCase() === wanted);
  return found?.[0] ?? null;
}
