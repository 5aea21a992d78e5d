import sharp from 'sharp';

/** Pictures are looked at in so many squares each way, in grey. */
const SQUARES = 16;

/** Squares of the same picture differ by less on average, of 255: what differs is how it was made small. */
const LIKENESS = 16;

/** Whether two pictures show the same, whatever their sizes; not where one of them can't be decoded. */
export async function isSameView(one: string | Buffer, other: string | Buffer): Promise<boolean> {
  try {
    const [first, second] = await Promise.all([squaresOf(one), squaresOf(other)]);
    const apart = first.reduce((sum, grey, index) => sum + Math.abs(grey - second[index]!), 0);
    return apart / first.length < LIKENESS;
  } catch {
    return false;
  }
}

/** As the camera held it: a small picture need not say how it was turned. */
function squaresOf(picture: string | Buffer): Promise<Buffer> {
  return sharp(picture, { failOn: 'none' })
    .resize(SQUARES, SQUARES, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer();
}
