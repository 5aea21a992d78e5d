import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import type { Story } from '../story/story';
import { details } from './show-field';

const DetailsForm = lazy(async () => ({
  default: (await import('./details-form')).DetailsForm,
}));

/** The fields that are folded away until they are wanted. */
export function Details({ story }: { readonly story: Story }) {
  const isShown = useStore(details, (state) => state.isShown);
  return <Suspense>{isShown && <DetailsForm story={story} />}</Suspense>;
}
