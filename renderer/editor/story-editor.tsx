import { useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { directionOf } from '../../app/export/language';
import type { Story } from '../story/story';

interface StoryEditorProps {
  readonly story: Story;
  /** What a screen reader calls the text. */
  readonly label: string;
  /** Shown while there is nothing in the story. */
  readonly placeholder: string;
}

/** The text of the story, on paper. Lexical owns what is inside the element. */
export function StoryEditor({ story, label, placeholder }: StoryEditorProps) {
  const element = useRef<HTMLDivElement>(null);
  const isReadOnly = useStore(story.store, (state) => state.readOnly !== null);
  const isEmpty = useStore(
    story.store,
    (state) => state.stats.characters === 0 && state.figures.length === 0,
  );
  const language = useStore(story.store, (state) => state.fields.language);

  useLayoutEffect(() => {
    const { editor } = story;
    editor.setRootElement(element.current);
    editor.focus(() => performance.mark('galley-caret'), { defaultSelection: 'rootStart' });
    return () => editor.setRootElement(null);
  }, [story]);

  return (
    <div
      ref={element}
      className="story"
      role="textbox"
      aria-multiline
      aria-label={label}
      aria-readonly={isReadOnly}
      contentEditable={!isReadOnly}
      suppressContentEditableWarning
      spellCheck={false}
      lang={language || undefined}
      dir={directionOf(language)}
      data-placeholder={isEmpty ? placeholder : undefined}
    />
  );
}
