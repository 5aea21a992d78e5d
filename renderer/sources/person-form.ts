import type { KnownSource } from '../../app/ipc/sources';
import type { NamedAs } from '../../app/sources/named-as';

/** What is asked about somebody before they are put right everywhere. */
export interface PersonForm {
  readonly known: KnownSource;
  readonly onLeave: () => void;
  readonly onCorrected: Corrected;
}

/** Everybody who was meant goes by this name now; so many stories were changed. */
export type Corrected = (who: NamedAs, stories: number) => void;
