import { useEffect, useState } from 'react';
import type { LibraryFacets } from '../../app/ipc/records';
import { bridge } from '../bridge';

const NONE: LibraryFacets = { statuses: [], tags: [], languages: [], persons: [] };

/** What the library can be filtered by, as it is while this is shown; null until it is known. */
export function useFacets(): LibraryFacets | null {
  const [facets, setFacets] = useState<LibraryFacets | null>(null);
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const answer = await bridge.call('library.facets', {});
      // The list itself says what is wrong with the library.
      if (!isOver) setFacets(answer.ok ? answer.value : NONE);
    };
    const stop = bridge.on('library.changed', () => void read());
    void read();
    return () => {
      isOver = true;
      stop();
    };
  }, []);
  return facets;
}
