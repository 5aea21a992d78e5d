/** How far the clocks of the world are from UTC (IANA time zones in use, standard and summer time). */
export const OFFSETS: readonly string[] = [
  ...['-12:00', '-11:00', '-10:00', '-09:30', '-09:00', '-08:00', '-07:00', '-06:00', '-05:00'],
  ...['-04:00', '-03:30', '-03:00', '-02:30', '-02:00', '-01:00', 'Z', '+01:00', '+02:00'],
  ...['+03:00', '+03:30', '+04:00', '+04:30', '+05:00', '+05:30', '+05:45', '+06:00', '+06:30'],
  ...['+07:00', '+08:00', '+08:45', '+09:00', '+09:30', '+10:00', '+10:30', '+11:00', '+12:00'],
  ...['+12:45', '+13:00', '+13:45', '+14:00'],
];

/** How far the clock of this computer is from UTC at a time, as in ISO 8601. */
export function offsetAt(time: Date): string {
  const minutes = -time.getTimezoneOffset();
  if (minutes === 0) return 'Z';
  const two = (number: number) => String(number).padStart(2, '0');
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
