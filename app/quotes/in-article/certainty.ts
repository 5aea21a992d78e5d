/** How sure a suggestion is, in words. */
export const CERTAINTIES = ['sure', 'likely', 'unsure'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

const [SURE, LIKELY] = [0.85, 0.65];

export function certaintyOf(confidence: number): Certainty {
  if (confidence >= SURE) return 'sure';
  return confidence >= LIKELY ? 'likely' : 'unsure';
}
