import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const assets = fileURLToPath(new URL('../../../../web/dist/assets/', import.meta.url))

/** The product's own typefaces if the web application has been built, otherwise the system's. */
export function fontFaces(): string {
  const faces = {
    'Source Sans 3 Variable': 'source-sans-3',
    'Source Code Pro Variable': 'source-code-pro',
  }
  return Object.entries(faces)
    .flatMap(([family, name]) =>
      globSync(`${name}-latin-wght-normal-*.woff2`, { cwd: assets }).map(
        (file) =>
          `@font-face{font-family:'${family}';font-weight:200 900;font-display:swap;src:url(/assets/${file}) format('woff2')}`,
      ),
    )
    .join('\n')
}
