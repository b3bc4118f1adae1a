import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressedCopies } from './scripts/compressed-copies.ts'
import { firstPages } from './scripts/first-pages.ts'
import { leadingOfSize } from './scripts/leading-of-size.ts'
import { stylesOfParts } from './scripts/styles-of-parts.ts'

const foundation = /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\//
/** What opens over a page, with what places it, and what forms alone need. */
const overlays =
  /@mantine\/core\/esm\/components\/(Popover|Menu|ScrollArea|Combobox|Select|MultiSelect|Pill|PillsInput|FocusTrap|Textarea)\/|node_modules\/(@floating-ui|tabbable)\//
/** Dialogs, which no page opens with, and what keeps the page below them still. */
const dialogs =
  /@mantine\/core\/esm\/components\/(Modal|ModalBase)\/|node_modules\/(react-remove-scroll|react-remove-scroll-bar|react-style-singleton|use-callback-ref|use-sidecar)\//
/** Icons that the first pages of customers and of those who review have in common. */
const sharedIcons = /@tabler\/.*\/Icon(CircleDashed|HandStop|FileUpload|Search)\./
const components =
  /node_modules\/(@mantine\/(core|hooks|notifications|store)|@tabler|@tanstack|react-i18next|html-parse-stringify)\//
const code = /node_modules\/(@codemirror|@lezer|@marijn|style-mod|w3c-keyname|crelt)\//

/** Our own code but its texts, of all areas or of some. */
function ours(areas = '[^/]+'): RegExp {
  return new RegExp(
    `packages/(web|sdk|contract)/src/((${areas})/)?(?!.*texts\\.(de|en)\\.ts)|@tabler`,
  )
}

/** What people see first after they signed in: customers, and those who review. */
const first = firstPages({
  dashboard: ['lists/dashboard-page.tsx'],
  desk: ['desk/desk-page.tsx', 'desk/desk-case.tsx'],
})

export default defineConfig({
  plugins: [react(), stylesOfParts(), compressedCopies()],
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
            { name: 'foundation', test: foundation, tags: ['$initial'] },
            { name: 'start', tags: ['$initial'] },
            { name: 'code', test: code },
            {
              name: 'components',
              test: (id) => components.test(id) && !overlays.test(id) && !dialogs.test(id),
              minShareCount: 8,
            },
            { name: 'overlays', test: overlays },
            { name: 'dialogs', test: dialogs },
            {
              debugName: 'all-first',
              name: (id, graph) => (sharedIcons.test(id) ? 'pages' : first.ofAll(id, graph)),
            },
            { debugName: 'first', name: first.ofOne },
            // What most pages need is one file; the rest comes with whichever page needs it.
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
