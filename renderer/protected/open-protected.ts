import type { SourceId } from '../../app/article';
import { appStore } from '../state/app-store';

/** Asks how a source is to be protected, or shows what is known of one that is. */
export function openProtected(source: SourceId): void {
  appStore.setState({ floating: 'protected', sourceShown: source });
}
