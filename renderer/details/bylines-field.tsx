import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { BylineRow, bylineId } from './byline-row';

const ADD_ID = 'field-bylines';

/** Who wrote the story: a line each, in the order in which they are printed. */
export function BylinesField({ story }: { readonly story: Story }) {
  const { t } = useTranslation();
  const bylines = useStoryState(story, ({ fields }) => fields.bylines);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  // Names that change their places get new fields: a field goes on showing what was typed into it.
  const [order, setOrder] = useState(0);
  const change = (names: readonly string[]) => story.setFields({ bylines: names });
  const put = (names: readonly string[], focus: number) => {
    change(names);
    setOrder(order + 1);
    requestAnimationFrame(() => document.getElementById(bylineId(focus, names.length))?.focus());
  };
  return (
    <div className="detail" role="group" aria-label={t('field.bylines.all')}>
      <span className="field-label">{t('field.bylines.all')}</span>
      <ol className="byline-rows">
        {bylines.map((name, index) => (
          <BylineRow
            key={`${order}:${index}`}
            name={name}
            index={index}
            count={bylines.length}
            readOnly={readOnly}
            onChange={(text) => change(bylines.with(index, text))}
            onRemove={() => put(bylines.toSpliced(index, 1), index)}
            onMove={(to) => put(bylines.toSpliced(index, 1).toSpliced(to, 0, name), to)}
          />
        ))}
      </ol>
      {!readOnly && <AddByline onAdd={(name) => change([...bylines, name])} />}
    </div>
  );
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
