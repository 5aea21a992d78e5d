export { wireLines } from './lines';
export { readWireCopy } from './read';
export { findJoints, type Joint } from './unwrap';
