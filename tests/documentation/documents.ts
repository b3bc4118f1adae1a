import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/set-up/project.js'

/** One page of the documentation; `file` is relative to the checkout. */
export interface Document {
  file: string
  text: string
}

/** Everything that people read, generated pages included. */
export function documents(): Document[] {
  return globSync(['*.md', 'docs/**/*.md', 'packages/*/README.md'], { cwd: root })
    .sort()
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))
}

/** The blocks of code in a page, by language. */
export function codeIn(text: string, language: string): string[] {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, named]) => named === language)
    .map(([, , code]) => code!)
}
