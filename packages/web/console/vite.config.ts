/** The departments' console as static files, served by the service at `/console/`. */

import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import { serviceWorker } from './service-worker-plugin.ts';

/** The service that `vite dev` asks; what it serves is never asked for by the built console, which is served by the service itself. */
const SERVICE = process.env['SERVICE'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/console/',
  plugins: [vue(), serviceWorker()],
  define: { __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    outDir: fileURLToPath(new URL('../built/console', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome80',
    // Everything comes from files: the page's policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  // The verification's worker loads parts of itself when they are needed.
  worker: { format: 'es' },
  server: {
    host: '127.0.0.1',
    port: 5173,
    // The service takes changes from its own address only.
    proxy: { '/api': { target: SERVICE, changeOrigin: true, headers: { origin: SERVICE } } },
  },
});
