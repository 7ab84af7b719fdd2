import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'src/locales/compiled/**'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
  },
  {
    // The compiler checks their types; rules that ask it again for each expression take a minute. A promise that nobody waits for
    // makes a test pass that should fail: that one stays.
    files: ['test/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    // Hooks and components stand nowhere else.
    files: ['src/**/*.tsx', 'src/pane/**/use-*.ts'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: "MemberExpression[property.name='innerHTML']", message: 'Text goes to React text nodes only.' },
        { selector: "MemberExpression[property.name='outerHTML']", message: 'Text goes to React text nodes only.' },
        {
          selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
          message: 'A bounce is hostile: text nodes only.',
        },
        {
          selector: "MemberExpression[object.name='Office'][property.name='initialize']",
          message: 'Use Office.onReady.',
        },
        { selector: 'ExportAllDeclaration', message: 'Named exports, no barrels.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports.' },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', 60],
      complexity: ['error', 20],
      'max-lines': ['error', 300],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['@fluentui/*/lib/*/**', '@fluentui/*/lib-*/**', '@fluentui/fluent2-theme/**'],
              message: 'Only what Fluent offers to everybody: @fluentui/react/lib/Button, never lib/components/…',
            },
          ],
        },
      ],
    },
  },
  // Lists of words, which grow.
  { files: ['src/parse/words/*.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        AbortSignal: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',

        TextEncoder: 'readonly',
        performance: 'readonly',
      },
    },
  },
);
