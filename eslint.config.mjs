import tseslint from 'typescript-eslint';

/** A ban on imports, said in words a contributor can act on. */
const ban = (...patterns) => ['error', { patterns: patterns.map(([group, message]) => ({ group, message })) }];
const nodeBuiltins = ['node:*', 'fs', 'path', 'os', 'child_process', 'url', 'crypto'];
const lsp = ['vscode-languageserver*', 'vscode-languageclient*'];

export default tseslint.config(
	{ ignores: ['dist/**', 'out/**', 'node_modules/**', 'test/host/node_modules/**', 'coverage/**', '**/*.mjs', '**/*.cjs'] },
	...tseslint.configs.strictTypeChecked,
	{
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
			'@typescript-eslint/consistent-type-imports': 'error',
			'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' }],
		},
	},
	{
		files: ['server/src/core/**'],
		rules: {
			'@typescript-eslint/no-non-null-assertion': 'error',
			'no-restricted-imports': ban(
				[[...nodeBuiltins, ...lsp, 'vscode', 'zod', 'zod/*', 'fuse.js'], 'The core is pure: text in, problems out.'],
			),
		},
	},
	{
		files: ['test/**', 'scripts/**'],
		rules: { '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['describe', 'it'] }] },
	},
);
