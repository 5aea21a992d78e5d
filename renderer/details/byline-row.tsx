import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import { useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../controls/icon-button';
import { useDraft } from '../controls/use-draft';

interface Props {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly readOnly: boolean;
  readonly onChange: (name: string) => void;
  /** Whether the keyboard goes with it, and is to be given to what comes next. */
  readonly onRemove: (hasKeyboard: boolean) => void;
  readonly onMove: (to: number) => void;
}

/** The id of a name's field; behind the last one, of the field for a new name. */
export function bylineId(index: number, count: number): string {
  return index < count ? `field-byline-${index}` : 'field-bylines';
}

/** One name. Alt with an arrow key moves it; a name that is emptied is taken away when it is left. */
export function BylineRow({ name, index, count, readOnly, onChange, onRemove, onMove }: Props) {
  const { t } = useTranslation();
  const draft = useDraft(name, (text) => {
    if (text.trim() !== '') onChange(text.trim());
  });
  const move = (step: -1 | 1) => {
    const to = index + step;
    if (to >= 0 && to < count) onMove(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || step === undefined || readOnly) return;
    event.preventDefault();
    move(step as -1 | 1);
  };
  const row = useRef<HTMLLIElement>(null);
  const onBlur = ({ target, relatedTarget }: FocusEvent<HTMLInputElement>) => {
    // The buttons beside it go with it; to any other place the keyboard went on purpose.
    if (target.value.trim() === '' && !readOnly) onRemove(isWithin(row.current, relatedTarget));
    else draft.onBlur();
  };
  return (
    <li ref={row} className="byline-row">
      <input
        id={bylineId(index, count)}
        className="field"
        type="text"
        dir="auto"
        spellCheck={false}
        readOnly={readOnly}
        aria-label={t('field.byline.of', { number: index + 1 })}
        {...draft}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
      />
      {!readOnly && (
        <>
          <IconButton
            icon={ArrowUp}
            name={t('field.byline.up', { name })}
            isDisabled={index === 0}
            onPress={() => move(-1)}
          />
          <IconButton
            icon={ArrowDown}
            name={t('field.byline.down', { name })}
            isDisabled={index === count - 1}
            onPress={() => move(1)}
          />
          <IconButton
            icon={X}
            name={t('field.byline.remove', { name })}
            onPress={() => onRemove(true)}
          />
        </>
      )}
    </li>
  );
}

function isWithin(row: HTMLElement | null, target: EventTarget | null): boolean {
  return target instanceof Node && (row?.contains(target) ?? false);
}
