/** What a story can be written into. A format that is named here and nowhere written does not compile. */
export const EXPORT_FORMATS = [
  'html',
  'md',
  'docx',
  'pdf',
  'txt',
  'ninjs',
  'nitf',
  'textpack',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What the file's name ends in, without the dot. */
export const FORMAT_ENDINGS: Readonly<Record<ExportFormat, string>> = {
  html: 'html',
  md: 'md',
  docx: 'docx',
  textpack: 'textpack',
  txt: 'txt',
  ninjs: 'ninjs.json',
  nitf: 'nitf.xml',
  pdf: 'pdf',
};
