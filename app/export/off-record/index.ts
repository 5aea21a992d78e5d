export {
  LEFT_OUT,
  isOffRecord,
  offRecordQuotes,
  withoutOffRecord,
  type OffRecordQuote,
} from './off-record';
export { findRepeats, REPEAT_PLACES, type Repeat, type RepeatPlace } from './repeats';
