import { bridge } from './bridge';

/** Asked as soon as this module runs, which is before the others: main answers while React and the editor get ready. */
export const session = bridge.call('session.start', {});
