import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The gallery: every state of the page without a back end. Never part of what the server serves. */
export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: 'target/gallery',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    rolldownOptions: { input: 'gallery.html' },
  },
})
