import './styles/index.css';
import { bridge } from './bridge';

// Asked before anything else is loaded: main answers while React and the editor are being read.
const session = bridge.call('session.start', {});
const [{ mount }, answer] = await Promise.all([import('./mount'), session]);
mount(answer);
