import * as fc from 'fast-check';

/** What texts of versions are made of: few pieces, so that two texts have much in common. */
const PIECES = [
  'a',
  'b',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\0',
  '😀',
  '😁',
  '\ud83d',
  '\ude00',
  'The ferry left.',
  '中文',
  '\u2028',
];

/** Any strings at all, lone surrogates and line ends of all kinds among them. */
export const nastyText = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...PIECES), { maxLength: 30 })
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
