/** So many samples a second; each is two bytes. */
const RATE = 8000;

/** A sine tone as a WAV file of one channel, so many seconds long. */
export function tone(seconds: number, frequency = 440): Buffer {
  const samples = Math.round(seconds * RATE);
  const file = Buffer.alloc(44 + samples * 2);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36, 'latin1');
  file.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at += 1) {
    const wave = Math.sin((2 * Math.PI * frequency * at) / RATE);
    file.writeInt16LE(Math.round(wave * 8000), 44 + at * 2);
  }
  return file;
}
