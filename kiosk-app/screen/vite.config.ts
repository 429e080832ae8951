import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** `vite build` makes the booth's page; `vite build --mode gallery` makes the gallery, which no booth serves. */
export default defineConfig(({ mode }) => ({
  base: '/',
  plugins: [vue()],
  build: {
    outDir: mode === 'gallery' ? '../target/gallery' : '../target/classes/screen',
    emptyOutDir: true,
    // The booth's content security policy has no room for data: addresses.
    assetsInlineLimit: 0,
    rollupOptions: { input: mode === 'gallery' ? 'gallery.html' : 'index.html' },
  },
}))
