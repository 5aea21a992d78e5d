import { useRef, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { NearSourcesFinding } from '../../app/checks/names';
import { goRound } from '../highlights/place';
import { useStoryState } from '../state/app-store';
import type { Story } from '../story/story';
import { correctSpelling, joinSources, keepSpelling, showWords } from './name-actions';
import type { PlacedRoleMissing, PlacedSpelling } from './placed-findings';
import { namesOf } from './story-names';

interface Props<Finding> {
  readonly story: Story;
  readonly finding: Finding;
}

/** A spelling that is not the source's: to go to, from one place to the next, to correct, or to leave. */
export function Spelling({ story, finding }: Props<PlacedSpelling>) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const next = useRef(0);
  const { found, expected, places } = finding;
  const show = () => {
    const index = goRound(next.current, places.length);
    next.current = index + 1;
    showWords(story, places[index]!);
  };
  const done = (event: MouseEvent, decide: () => void) => {
    keepKeyboardNear(event.currentTarget);
    decide();
    namesOf(story).leaveOut(finding);
  };
  const words = places.length > 1 ? 'names.spelt-often' : 'names.spelt';
  return (
    <Line words={t(words, { found, places: places.length })}>
      <LineButton words={t('names.go')} onPress={show} />
      <LineButton
        words={t('names.correct', { expected })}
        isDisabled={readOnly}
        onPress={(event) => done(event, () => correctSpelling(story, finding))}
      />
      <LineButton
        words={t('names.not-slip')}
        isDisabled={readOnly}
        onPress={(event) => done(event, () => keepSpelling(story, found))}
      />
    </Line>
  );
}

export function RoleMissing({ story, finding: { place } }: Props<PlacedRoleMissing>) {
  const { t } = useTranslation();
  return (
    <Line words={t('names.role-missing')}>
      <LineButton words={t('names.go')} onPress={() => showWords(story, place)} />
    </Line>
  );
}

/** Two sources that may be one. */
export function NearSource({ story, finding }: Props<NearSourcesFinding>) {
  const { t } = useTranslation();
  const readOnly = useStoryState(story, (state) => state.readOnly !== null);
  const sources = useStoryState(story, (state) => state.sources);
  const name = sources[finding.source]?.name;
  if (name === undefined) return null;
  return (
    <Line words={t('names.same-as', { name })}>
      <LineButton
        words={t('names.join')}
        isDisabled={readOnly}
        onPress={() => joinSources(story, finding.source, finding.other)}
      />
    </Line>
  );
}

function Line({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <li className="name-finding">
      <span>{words}</span>
      <span className="name-finding-actions" role="group" aria-label={words}>
        {children}
      </span>
    </li>
  );
}

interface LineButtonProps {
  readonly words: string;
  readonly isDisabled?: boolean;
  readonly onPress: (event: MouseEvent) => void;
}

function LineButton({ words, isDisabled = false, onPress }: LineButtonProps) {
  return (
    <button type="button" className="name-action" disabled={isDisabled} onClick={onPress}>
      {words}
    </button>
  );
}

/** The button goes with its line: who has the keyboard there goes on in the block of the source. */
function keepKeyboardNear(button: Element): void {
  if (button === document.activeElement)
    button.closest('.source')?.querySelector<HTMLElement>('.record-words')?.focus();
}
