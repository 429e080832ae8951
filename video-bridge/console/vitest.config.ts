import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    // Element Plus imports its style sheets from modules that only a bundler can read.
    server: { deps: { inline: ['element-plus'] } },
  },
})
