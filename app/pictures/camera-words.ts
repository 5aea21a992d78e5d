/** Makers whose cameras say what they are: `SANYO DIGITAL CAMERA`. */
const MAKERS =
  'canon|casio|fuji(?:film)?|ge|hp|jvc|(?:konica )?minolta|kodak|nikon|olympus|panasonic|pentax|polaroid|ricoh|samsung|sanyo|sony|vivitar';

/** What cameras and programs write where a caption belongs. It says nothing of what is to be seen. */
const CAMERA_WORDS: readonly string[] = [
  `(?:(?:${MAKERS}) )?digital (?:still )?camera`,
  'sony dsc',
  'samsung(?: techwin)?',
  'hasselblad',
  'exif[_ ]jpeg(?:[_ ]\\w+)?',
  'jpeg picture',
  // Where a card has its files, and by which rule.
  'dcf \\d\\.\\d',
  'dcim(?:[\\\\/].+)?',
  'dscn?',
  'dji',
  'created by dji camera',
  // How telephones name what they did to it.
  '(?:cof|dav|hdr(?:pl)?|mde|oznor|ptr|rhdr|rpt(?:nb)?|sdr)(?:_\\w+)?',
  'processed with (?:vsco|moldiv|snapseed)\\b.*',
  'default',
  'screenshot',
  '<?untitled>?',
  '[_.]*',
  '\\d*',
];

const ALL = new RegExp(`^(?:${CAMERA_WORDS.join('|')})$`, 'i');

/** Whether a description is a camera's own rather than a caption. */
export function isCameraWords(text: string): boolean {
  return ALL.test(text.trim());
}
