import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'

const wholeSheet = /@mantine\/core\/styles\.layer\.css$/
/** The names of a component's classes: whoever uses the component uses them. */
const namesOfClasses = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/
/** What is styled without belonging to a component. */
const base = ['default-css-variables', 'baseline', 'global']

/**
 * The library's components bring their styles with them, each in the file in which it is loaded, in place of one
 * sheet for all of them. Only what is built for use is so divided.
 */
export function stylesOfParts(): Plugin {
  return {
    name: 'styles-of-parts',
    apply: 'build',
    enforce: 'pre',
    async load(id) {
      if (!wholeSheet.test(id)) return
      const folder = path.join(path.dirname(id), 'styles')
      const sheets = base.map((name) => readFile(path.join(folder, `${name}.layer.css`), 'utf8'))
      return (await Promise.all(sheets)).join('\n')
    },
    transform(code, id) {
      const name = namesOfClasses.exec(id)?.[1]
      return name && `import '@mantine/core/styles/${name}.layer.css'\n${code}`
    },
  }
}
