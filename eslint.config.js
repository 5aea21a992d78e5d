import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './build/house-rules.js';

// `no-restricted-syntax` is one list a file: a later entry replaces an earlier one, so each folder's is put together here.
const NAMED_EXPORTS = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name.',
};
const PURE = [
  {
    selector: 'ImportExpression',
    message: 'app/ has no dynamic import: it would hide a boundary.',
  },
  {
    selector: ':matches(NewExpression[arguments.length=0], CallExpression)[callee.name="Date"]',
    message: 'app/ has no clock: the time comes in as an argument.',
  },
];
const WORDS = 'Words on screen come from assets/locales.';
const TRANSLATED = [
  { selector: 'JSXText[value=/[A-Za-z]/]', message: WORDS },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|aria-valuetext|alt|label|placeholder|title)$/] > Literal[value=/[A-Za-z]/]',
    message: WORDS,
  },
];
const LOGICAL = {
  selector:
    'JSXAttribute[name.name="style"] Property[key.name=/^(margin|padding|border)(Left|Right)/]',
  message: 'Use the logical property (…InlineStart, …InlineEnd): Arabic mirrors the window.',
};

export default defineConfig(
  globalIgnores(['dist/', 'release/', '.tsbuild/', 'test-results/', 'playwright-report/']),
  js.configs.recommended,
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { house },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'house/imports': 'error',
      'house/ipc': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // What a parser promises and its types do not, `node.position!` say, is no fault.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': ['error', { allow: ['arrowFunctions'] }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
    },
  },
  {
    files: ['**/*.js'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['main/**', 'build/**', 'tests/**'],
    ignores: ['**/*.config.ts', 'tests/e2e/**'],
    rules: { 'no-restricted-syntax': ['error', NAMED_EXPORTS] },
  },
  {
    // What the language itself has, and no more: no DOM, no Node, no timers, no clock, no randomness.
    files: ['app/**'],
    rules: {
      'no-undef': 'error',
      'no-restricted-globals': [
        'error',
        { name: 'globalThis', message: 'app/ knows no surroundings.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The time comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
      ],
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ...PURE],
    },
  },
  {
    files: ['renderer/**'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'require', '__dirname', '__filename', 'setImmediate'],
      ],
      'no-restricted-syntax': ['error', NAMED_EXPORTS, ...TRANSLATED, LOGICAL],
    },
  },
);
