import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QUOTE_KINDS, type QuoteKind, type Source, type SourceId } from '../../app/article';
import type { KnownSource } from '../../app/ipc/sources';
import { closePopover } from '../popovers/open-popover';
import { SelectionPopover } from '../popovers/selection-popover';
import { newSource } from '../sources/new-source';
import { appStore, useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { guessKind } from './guess-kind';
import { likelySource } from './likely-source';
import type { QuoteProposal } from './quote-proposal';
import { SourceBox } from './source-box';

type Sources = Readonly<Record<SourceId, Source>>;

/** Asks who said the selected words, with the likeliest answer filled in. */
export function QuotePopover({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const sources = useStoryState(story, (state) => state.sources);
  const [proposal] = useState(() => appStore.getState().quoteProposal);
  const [guess] = useState(() => proposal ?? guessTag(story, sources));
  const [name, setName] = useState(guess.source);
  const [known, setKnown] = useState<KnownSource | null>(null);
  const [role, setRole] = useState('');
  const [via, setVia] = useState(guess.via);
  const [outlet, setOutlet] = useState<KnownSource | null>(null);
  const [cue, setCue] = useState(guess.cue);
  const [kind, setKind] = useState<QuoteKind>(guess.kind);
  // Who was chosen from the library is not one of the story's, whatever they are called.
  const isNew = name.trim() !== '' && (known !== null || findByName(sources, name) === null);

  const tag = () => {
    const source = isNew
      ? { ...newSource(name, known), role: role.trim() }
      : findByName(sources, name);
    const through = findByName(sources, via) ?? (via.trim() === '' ? null : newSource(via, outlet));
    const tagWords = proposal?.tag ?? story.tagSelection;
    tagWords({ source, via: through, kind, cue: cue.trim() });
    (proposal?.leave ?? closePopover)();
  };
  const nameSource = (text: string, chosen: KnownSource | null) => {
    setName(text);
    setKnown(chosen);
    if (chosen) setRole(chosen.role);
    else if (known && role === known.role) setRole('');
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
    <SelectionPopover
      story={story}
      label={t('command.quote.tag')}
      range={proposal?.range}
      onClose={proposal?.leave}
    >
      <form className="popover-form" onSubmit={submit} onKeyDownCapture={onKeyDown}>
        <SourceBox
          label={t('quote.source')}
          sources={sources}
          value={name}
          onChange={nameSource}
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
        <SourceBox
          label={t('quote.via')}
          sources={sources}
          value={via}
          onChange={(text, chosen) => {
            setVia(text);
            setOutlet(chosen);
          }}
        />
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
): Pick<QuoteProposal, 'source' | 'via' | 'cue' | 'kind'> {
  const { text } = story.store.getState().selection;
  const start = document.getSelection()?.anchorNode;
  const element = start instanceof Element ? start : start?.parentElement;
  const around = element?.closest('.story > *')?.textContent ?? '';
  const id = likelySource(around, sources);
  const name = id === null ? '' : sources[id]!.name;
  return { source: name, via: '', cue: '', kind: guessKind(text) };
}

function findByName(sources: Sources, name: string): SourceId | null {
  const wanted = name.trim().toLowerCase();
  const found = Object.entries(sources).find(([, source]) => source.name.toLowerCase() === wanted);
  return found?.[0] ?? null;
}
