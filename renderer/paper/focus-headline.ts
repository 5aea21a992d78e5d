/** Where the headline's field is found. */
export const HEADLINE_ID = 'headline';

/** Puts the caret into the headline of the story that is about to be shown. */
export function focusHeadline(): void {
  // After the frame in which the editor takes the caret, as it does in every story that opens.
  requestAnimationFrame(() =>
    setTimeout(() => document.getElementById(HEADLINE_ID)?.focus({ preventScroll: true })),
  );
}
