import './styles/index.css';
// First, so that it is asked first.
import { session } from './session';
import { mount } from './mount';

mount(await session);
