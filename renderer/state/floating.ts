import { appStore } from './app-store';

/** Takes away what floats over the desk. */
export function closeFloating(): void {
  appStore.setState({ floating: null });
}
