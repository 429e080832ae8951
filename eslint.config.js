import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import vue from 'eslint-plugin-vue'
import tseslint from 'typescript-eslint'

export default tseslint.config(
  { ignores: ['**/target/**', '**/dist/**', '**/node_modules/**', '**/src/main/resources/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue', '**/*.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    rules: {
      // TypeScript finds undefined names itself, and knows the browser's globals.
      'no-undef': 'off',
      'vue/multi-word-component-names': 'off',
    },
  },
  prettier,
)
