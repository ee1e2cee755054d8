import tseslint from 'typescript-eslint';

/** Forbids imports of a folder, with the reason in the message. */
function forbid(files, ...bans) {
  return {
    files,
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: bans.flatMap(({ paths = [] }) => paths), patterns: bans.flatMap(({ patterns = [] }) => patterns) },
      ],
    },
  };
}

const named = (names, message) => ({ paths: names.map((name) => ({ name, message })) });
const noYaml = named(['yaml'], 'Only src/yaml imports the package yaml: the reader behind it can be replaced.');
const noYargs = named(['yargs', 'yargs/helpers'], 'Only src/cli parses arguments.');
const noNode = {
  patterns: [{ group: ['node:*'], message: 'The core is pure: only inputs, cli and action touch the outside.' }],
};
const noEngine = {
  patterns: [
    {
      group: ['**/engine/*', '**/reporters/*', '**/inputs/*', '**/cli/*', '**/action/*', '**/lint.ts'],
      message: 'A rule asks the workspace and reports; it knows no engine, reporter or door.',
    },
  ],
};

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'fixtures/', 'schema/', 'src/knowledge/generated/', 'src/config/generated/'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Declarations are made file by file, so that exports say their types.
      '@typescript-eslint/no-inferrable-types': 'off',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-invalid-void-type': ['error', { allowAsThisParameter: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
    },
  },
  forbid(['rules/**/*.ts'], noYaml, noNode, noYargs, noEngine),
  forbid(
    ['source', 'knowledge', 'kubernetes', 'prometheus', 'model', 'engine', 'reporters', 'instrumentation']
      .map((folder) => `src/${folder}/**`)
      .concat('src/*.ts'),
    noYaml,
    noNode,
    noYargs,
  ),
  forbid(['src/yaml/**', 'src/config/**'], noNode, noYargs),
  forbid(['src/inputs/**', 'src/action/**'], noYaml, noYargs),
  forbid(['src/cli/**'], noYaml),
  {
    files: ['**/*.js', '**/*.mjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
  },
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);
