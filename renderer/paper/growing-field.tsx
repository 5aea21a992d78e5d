import type { KeyboardEvent } from 'react';
import { useDraft } from '../controls/use-draft';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';

interface Props {
  readonly id: string;
  readonly className: string;
  readonly story: Story;
  readonly field: 'headline' | 'standfirst';
  readonly label: string;
  /** Enter goes on to what comes next on the page. */
  readonly onLeave: () => void;
}

/** A field of the page that grows with its text. It holds one paragraph: line ends become spaces. */
export function GrowingField({ id, className, story, field, label, onLeave }: Props) {
  const value = useStoryState(story, ({ fields }) => fields[field]);
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const draft = useDraft(value, (text) =>
    story.setFields({ [field]: text.replace(/[\r\n]+/g, ' ') }),
  );
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onLeave();
  };
  return (
    <textarea
      id={id}
      className={className}
      rows={1}
      dir="auto"
      aria-label={label}
      placeholder={label}
      readOnly={readOnly}
      {...draft}
      onKeyDown={leave}
    />
  );
}
