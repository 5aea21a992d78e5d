/** As much of a PNG as says its kind and size; `note` makes its bytes differ. */
export function png(width: number, height: number, note = ''): Buffer {
  const header = Buffer.alloc(33);
  header.write('\x89PNG\r\n\x1a\n', 0, 'latin1');
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return Buffer.concat([header, Buffer.from(note)]);
}

/** As much of a JPEG as says its kind, size and how the camera was held (EXIF, 1 to 8). */
export function jpeg(width: number, height: number, orientation = 1): Buffer {
  const exif = Buffer.alloc(36);
  exif.set([0xff, 0xe1, 0, 34], 0);
  exif.write('Exif\0\0MM\0\x2a\0\0\0\x08\0\x01', 4, 'latin1');
  exif.set([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], 20);
  const frame = Buffer.alloc(19);
  frame.set([0xff, 0xc0, 0, 17, 8], 0);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const start = Buffer.from([0xff, 0xd8]);
  return Buffer.concat([start, exif, frame, Buffer.from([0xff, 0xd9])]);
}
