import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/**
 * Builds the page into the provisioning server's class path, which serves it at `/`.
 *
 * The page needs nothing but its own origin: no inline script or style, no data: address (the claim code's QR is drawn
 * as SVG elements). So the strictest policy does:
 *
 *     Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';
 *       object-src 'none'
 *
 * `npm run shoot` serves every state of the page under exactly this policy and fails when the browser reports a
 * violation. `assets/*` are named by their content and may be cached for ever; `index.html` may not.
 */
export default defineConfig({
  base: '/',
  plugins: [vue()],
  build: {
    outDir: '../server/target/classes/portal',
    emptyOutDir: true,
    // A data: address would need a wider policy.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8204' } },
})
