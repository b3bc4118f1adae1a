import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedCopies } from './scripts/compressed-copies.ts'
import { leadingOfSize } from './scripts/leading-of-size.ts'

const foundation = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\//
const components = /node_modules\/(@mantine\/(core|hooks|notifications|store)|@floating-ui)\//

const code = /node_modules\/(@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)\//

/** Our own code but its texts, of all areas or of some. */
function ours(areas = '[^/]+'): RegExp {
  return new RegExp(
    `packages/(web|sdk|contract)/src/((${areas})/)?(?!.*texts\\.(de|en)\\.ts)|@tabler`,
  )
}

/** The texts of some areas in one language. */
function texts(areas: string, locale: 'de' | 'en'): RegExp {
  return new RegExp(`packages/web/src/(${areas})/texts\\.${locale}\\.ts$`)
}

export default defineConfig({
  plugins: [react(), compressedCopies()],
  // Modules, so that a worker too loads a part of itself only when it is needed.
  worker: { format: 'es' },
  css: { postcss: { plugins: leadingOfSize } },
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
            { name: 'code', test: code },
            ...(['de', 'en'] as const).flatMap((locale) => [
              { name: `texts-${locale}`, test: texts('shell|parts|api', locale) },
              {
                name: `account-texts-${locale}`,
                test: texts('lists|watching|requests(/(proceedings|complaints))?', locale),
              },
            ]),
            // What most pages need is one file; the rest comes with whichever page needs it.
            { name: 'components', test: components, minShareCount: 30 },
            { name: 'shared', test: ours(), minShareCount: 14 },
            {
              name: 'account',
              test: ours('lists|requests|watching|sources|case'),
              minShareCount: 5,
            },
          ],
        },
      },
    },
  },
})
