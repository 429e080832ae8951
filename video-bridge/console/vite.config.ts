import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/**
 * Builds the page into the bridge's class path, which serves it at `/`.
 *
 * The page needs nothing but its own origin. The bridge sends with every file of it:
 *
 *     Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';
 *       object-src 'none'
 *     Permissions-Policy: camera=(self), microphone=(self)
 *     X-Content-Type-Options: nosniff
 *     Referrer-Policy: no-referrer
 *
 * No `'unsafe-inline'` is needed, not even `style-src-attr`: Vue and the Element Plus components used here set styles
 * through the CSS object model, which the policy does not govern. `npm run shoot` serves every state of the page under
 * exactly this policy and fails when the browser reports a violation. `connect-src 'self'` (by default-src) covers the
 * WebSocket of the same host and port. Camera and microphone need HTTPS or localhost.
 *
 * `assets/*` are named by their content and may be cached for ever; `index.html` may not (`Cache-Control: no-cache`).
 */
export default defineConfig({
  plugins: [vue()],
  build: {
    outDir: '../server/target/classes/console',
    emptyOutDir: true,
    // A data: address would need a wider policy.
    assetsInlineLimit: 0,
    target: 'es2022',
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8443', '/v1': { target: 'ws://127.0.0.1:8443', ws: true } } },
})
