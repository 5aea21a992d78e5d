import { useEffect, useId, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { shortcutLabel } from '../commands/shortcut';
import { BesideText } from '../popovers/beside-text';
import type { Place } from '../popovers/selection-rect';
import type { Story } from '../story/story';
import { blockClass } from './slash-entries';

interface Props {
  readonly story: Story;
  readonly entries: readonly CommandId[];
  /** Which of them Enter takes; -1 for none. */
  readonly active: number;
  /** Where the "/" stands. */
  readonly place: () => Place | null;
  readonly onPoint: (index: number) => void;
  readonly onChoose: (id: CommandId) => void;
}

/** The list itself. The keyboard stays in the text, which tells screen readers what it is on here. */
export function SlashList({ story, entries, active, place, onPoint, onChoose }: Props) {
  const { t } = useTranslation();
  const list = useId();
  const optionId = (id: CommandId) => `${list}-${id}`;
  const current = entries[active];
  useActiveOption(story.editor.getRootElement(), list, current ? optionId(current) : null);
  return (
    <BesideText story={story} place={place} side="below">
      <div
        id={list}
        className="slash-menu"
        role="listbox"
        aria-label={t('slash.title')}
        onMouseDown={keepKeyboard}
      >
        {entries.map((id, index) => {
          const { accelerator } = COMMANDS[id];
          return (
            <div
              key={id}
              id={optionId(id)}
              className="menu-item slash-item"
              role="option"
              aria-selected={index === active}
              onMouseMove={() => index !== active && onPoint(index)}
              onClick={() => onChoose(id)}
            >
              <span className={blockClass(id)}>{t(`command.${id}`)}</span>
              {accelerator && <kbd className="shortcut">{shortcutLabel(accelerator)}</kbd>}
            </div>
          );
        })}
      </div>
    </BesideText>
  );
}

/** Says at the text which option of the list is meant, and brings that into view. */
function useActiveOption(text: HTMLElement | null, list: string, option: string | null): void {
  useEffect(() => {
    text?.setAttribute('aria-controls', list);
    return () => text?.removeAttribute('aria-controls');
  }, [text, list]);
  useEffect(() => {
    if (option === null) return;
    text?.setAttribute('aria-activedescendant', option);
    document.getElementById(option)?.scrollIntoView({ block: 'nearest' });
    return () => text?.removeAttribute('aria-activedescendant');
  }, [text, option]);
}

function keepKeyboard(event: MouseEvent): void {
  event.preventDefault();
}
