import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { BylineRow, bylineId } from './byline-row';
import { useRowKeys } from './use-row-keys';

const ADD_ID = 'field-bylines';

/** Who wrote the story: a line each, in the order in which they are printed. */
export function BylinesField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const bylines = useStoryState(story, ({ fields }) => fields.bylines);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const [keys, setKeys] = useRowKeys(bylines.length);
  const change = (names: readonly string[]) => story.setFields({ bylines: names });
  const focus = (index: number, count: number) =>
    requestAnimationFrame(() => document.getElementById(bylineId(index, count))?.focus());
  const remove = (index: number, hasKeyboard: boolean) => {
    change(bylines.toSpliced(index, 1));
    setKeys(keys.toSpliced(index, 1));
    if (hasKeyboard) focus(index, bylines.length - 1);
  };
  const move = (from: number, to: number) => {
    change(moved(bylines, from, to));
    setKeys(moved(keys, from, to));
    focus(to, bylines.length);
  };
  return (
    <div className="detail" role="group" aria-label={t('field.bylines.all')}>
      <span className="field-label">{t('field.bylines.all')}</span>
      <ol className="byline-rows">
        {bylines.map((name, index) => (
          <BylineRow
            key={keys[index]}
            name={name}
            index={index}
            count={bylines.length}
            readOnly={readOnly}
            onChange={(text) => change(bylines.with(index, text))}
            onRemove={(hasKeyboard) => remove(index, hasKeyboard)}
            onMove={(to) => move(index, to)}
          />
        ))}
      </ol>
      {!readOnly && <AddByline onAdd={(name) => change([...bylines, name])} />}
    </div>
  );
}

function moved<Entry>(list: readonly Entry[], from: number, to: number): readonly Entry[] {
  return list.toSpliced(from, 1).toSpliced(to, 0, list[from]!);
}

/** Takes one more name; Enter adds it, and so does leaving the field. */
function AddByline({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const add = () => {
    if (name.trim() !== '') onAdd(name.trim());
    setName('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <input
      id={ADD_ID}
      className="field"
      type="text"
      dir="auto"
      spellCheck={false}
      aria-label={t('field.bylines.add')}
      placeholder={t('field.bylines.add')}
      value={name}
      onChange={({ target }) => setName(target.value)}
      onKeyDown={onKeyDown}
      onBlur={add}
    />
  );
}
