import { textsOf, type PhotoTags } from './photo-tags';
import { readAsUtf8 } from './photo-text';

/** Whether IPTC says that it is in UTF-8. */
function saysUtf8(tags: PhotoTags): boolean {
  return /utf-?8/i.test(textsOf(tags, 'IPTC:CodedCharacterSet')[0] ?? '');
}

/** Whether IPTC has words, and they are not said to be in UTF-8. */
export function isOtherThanUtf8(tags: PhotoTags): boolean {
  return iptcTexts(tags).length > 0 && !saysUtf8(tags);
}

/** Whether they are in UTF-8 all the same. */
export function hasUnsaidUtf8(tags: PhotoTags): boolean {
  const isSaid = textsOf(tags, 'IPTC:CodedCharacterSet').length > 0;
  return !isSaid && iptcTexts(tags).some((text) => readAsUtf8(text) !== text);
}

function iptcTexts(tags: PhotoTags): readonly string[] {
  return Object.keys(tags)
    .filter((name) => name.startsWith('IPTC:') && name !== 'IPTC:CodedCharacterSet')
    .flatMap((name) => textsOf(tags, name));
}
