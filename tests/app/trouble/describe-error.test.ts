import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLog } from '../../../app/trouble/clean-log';
import { describeError, describeRaw } from '../../../app/trouble/describe-error';
import { textValue } from '../../support/arbitraries';

/** Words as stories, names and paths have them, which no sentence of ours has in it. */
const SECRET = 'Rahmawati';

/** Anything with the secret in it, and what an attacker would put around it: places, entries, known sentences. */
const secretText = fc
  .tuple(
    textValue,
    fc.constantFrom('', '\n    at ', '\nError: ', 'ENOENT: ', '[error] x: '),
    textValue,
  )
  .map(([before, between, after]) => `${before}${between}${SECRET}${after}`);

const KNOWN_SENTENCES = [
  'The process of the index ended (1).',
  'Cannot read properties of undefined',
  'The request is not as the contract says: article invalid_type.',
];

const STACK_END = '    at run (file:///home/rahma/Galley/dist/main/main.js:1:2)';

describe('an error in the log', () => {
  it('never says what stands in any part of it', () => {
    fc.assert(
      fc.property(secretText, secretText, secretText, secretText, (message, name, code, stack) => {
        const error = Object.assign(new Error(message), { name, code, syscall: code });
        const told = describeError(error);
        expect(told).not.toContain(SECRET);
        expect(describeRaw({ name, message, stack, code, syscall: name })).not.toContain(SECRET);
      }),
    );
  });

  it('never says more of a message than what is known to hold no data', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_SENTENCES), secretText, (sentence, secret) => {
        for (const message of [
          `${sentence} ${secret}`,
          `${secret} ${sentence}`,
          `${sentence}\n${secret}`,
        ]) {
          expect(describeError(new Error(message))).not.toContain(SECRET);
        }
      }),
    );
  });

  it('says what is ours, the code, the call of the system and the place in the app', () => {
    const error = Object.assign(
      new Error("ENOENT: no such file, open '/home/rahma/Rahmawati.md'"),
      {
        code: 'ENOENT',
        syscall: 'open',
      },
    );
    error.stack = `Error: ${error.message}\n${STACK_END}\n    at async open (node:internal/fs/promises:639:25)`;
    expect(describeError(error)).toBe(
      'Error ENOENT open\n    at run (dist/main/main.js:1:2)\n    at open (node:internal/fs/promises:639:25)',
    );
    for (const sentence of KNOWN_SENTENCES) {
      expect(describeError(new TypeError(sentence))).toContain(`TypeError: ${sentence}\n`);
    }
    const call = new TypeError('secret[name] is not a function');
    expect(describeError(call)).toMatch(/^TypeError: is not a function\n/);
  });

  it('takes no line of a message for a place', () => {
    const message = `x\n    at Rahmawati (galley://app/assets/x.js:1:1)`;
    const error = new Error(message);
    error.stack = `Error: ${message}\n${STACK_END}`;
    expect(describeError(error)).toBe('Error\n    at run (dist/main/main.js:1:2)');
  });

  it('says of places elsewhere, on every system, only that they are', () => {
    const places = [
      '    at Rahmawati (/home/rahma/x.js:1:2)',
      '    at D:\\Rahma\\x.js:3:4',
      '    at load (D:\\Rahma\\Galley\\resources\\app.asar\\dist\\main\\desk.js:3:4)',
      '    at new Editor (galley://app/assets/index-x_1.js:5:6)',
    ];
    const stack = ['Error: x', ...places].join('\n');
    expect(describeRaw({ name: 'Error', message: 'x', stack })).toBe(
      [
        'Error',
        '    at (elsewhere)',
        '    at (elsewhere)',
        '    at load (dist/main/desk.js:3:4)',
        '    at Editor (galley://app/assets/index-x_1.js:5:6)',
      ].join('\n'),
    );
  });

  it('may be anything, and is no longer than it needs to be', () => {
    expect(describeError('secret words')).toBe('a thrown string');
    expect(describeError(undefined)).toBe('a thrown undefined');
    const stack = `Error: x\n${`${STACK_END}\n`.repeat(500)}`;
    expect(describeRaw({ name: 'Error', message: 'x', stack }).split('\n')).toHaveLength(31);
  });
});

describe('a log that is shown to others', () => {
  const entry = (what: string) => `[2026-11-24 09:41:07.000] [error] index: ${what}`;

  it('says all that Galley writes now', () => {
    const error = Object.assign(new Error('The process of the index ended (1).'), {
      code: 'SQLITE_CORRUPT',
    });
    error.stack = `Error: ${error.message}\n${STACK_END}\n    at /tmp/x.js:1:1`;
    const log = [entry(describeError(error)), entry(describeError('x'))].join('\n');
    expect(log).toContain('Error SQLITE_CORRUPT: The process of the index ended (1).\n');
    expect(cleanLog(log)).toBe(log);
  });

  it('says nothing else that stands in the file', () => {
    fc.assert(
      fc.property(secretText, fc.boolean(), (secret, isEntry) => {
        expect(cleanLog(isEntry ? entry(secret) : secret)).not.toContain(SECRET);
      }),
    );
    expect(cleanLog(`${entry(`TypeError ENOENT ${SECRET}: ${SECRET}`)}\n${SECRET}`)).toBe(
      entry('TypeError ENOENT'),
    );
  });
});
