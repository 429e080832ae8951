import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  test: {
    environment: 'happy-dom',
    setupFiles: ['test/setup.ts'],
    include: ['test/**/*.test.ts'],
    // Modules under a package.json that doesn't say so: Vite reads them as what they are, Node does not.
    server: { deps: { inline: ['simple-keyboard-layouts'] } },
  },
})
