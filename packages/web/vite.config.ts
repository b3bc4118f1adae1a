import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedCopies } from './scripts/compressed-copies.ts'

const foundation = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\//
const components = /node_modules\/(@mantine\/(core|hooks|notifications|store)|@floating-ui)\//

export default defineConfig({
  plugins: [react(), compressedCopies()],
  // Modules, so that a worker too loads a part of itself only when it is needed.
  worker: { format: 'es' },
  server: { proxy: { '/v1': 'http://localhost:3000' } },
  build: {
    outDir: 'dist',
    // Fonts come from our own origin only, as the content security policy says.
    assetsInlineLimit: 0,
    // The content security policy allows no inline script, and every browser we serve preloads.
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'foundation', test: foundation },
            { name: 'components', test: components },
            { name: 'shared', test: /src\/(parts|api|theme|i18n)\/(?!texts|file-drop)/ },
            { name: 'texts-de', test: /src\/(shell|parts|api)\/texts\.de\.ts$/ },
            { name: 'texts-en', test: /src\/(shell|parts|api)\/texts\.en\.ts$/ },
          ],
        },
      },
    },
  },
})
