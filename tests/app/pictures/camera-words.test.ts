import { expect, it } from 'vitest';
import { isCameraWords } from '../../../app/pictures/camera-words';

it.each([
  'OLYMPUS DIGITAL CAMERA         ',
  'SANYO DIGITAL CAMERA',
  'DIGITAL CAMERA',
  'DCF 1.0',
  'DCIM\\100GOPRO\\GOPR0482.JPG',
  'Exif_JPEG_PICTURE',
  'cof_soft',
  'Processed with VSCO with c1 preset',
  '<untitled>',
  '___',
  '20240312',
])('%j is a camera’s own', (text) => {
  expect(isCameraWords(text)).toBe(true);
});

it.each([
  'David',
  'Processed with care, the nets last for years',
  'Old camera',
  'Kamera digital tua',
  'سفينة',
])('%j is a caption', (text) => {
  expect(isCameraWords(text)).toBe(false);
});
