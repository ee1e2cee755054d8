import tseslint from 'typescript-eslint';

/** Forbids imports of a folder, with the reason in the message. */
function forbid(files, patterns, paths = []) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: patterns.map(([group, message]) => ({ group, message })), paths }],
    },
  };
}

const noYaml = [['yaml'], 'Only src/yaml imports the package yaml: the reader behind it can be replaced.'];
const noNode = [['node:*', 'fs', 'path'], 'The core is pure: only inputs, cli and action touch the outside.'];
const noYargs = [['yargs', 'yargs/*'], 'Only src/cli parses arguments.'];
const noEngine = [
  ['**/engine/*', '**/reporters/*', '**/inputs/*', '**/cli/*', '**/action/*', '**/lint.ts'],
  'A rule asks the workspace and reports; it knows no engine, reporter or door.',
];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'fixtures/', 'schema/', 'src/knowledge/generated/', 'src/config/generated/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  forbid(['rules/**/*.ts'], [noYaml, noNode, noYargs, noEngine]),
  forbid(
    [
      'src/source/**',
      'src/knowledge/**',
      'src/kubernetes/**',
      'src/prometheus/**',
      'src/model/**',
      'src/engine/**',
      'src/reporters/**',
      'src/instrumentation/**',
      'src/*.ts',
    ],
    [noYaml, noNode, noYargs],
  ),
  forbid(['src/yaml/**', 'src/config/**'], [noNode, noYargs]),
  forbid(['src/inputs/**', 'src/action/**'], [noYaml, noYargs]),
  forbid(['src/cli/**'], [noYaml]),
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
