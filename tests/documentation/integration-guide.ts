import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/set-up/project.js'
import { codeIn } from './documents.ts'

const page = readFileSync(path.join(root, 'docs/guides/integrate.md'), 'utf8')

/** The guide to integration as the single program that it describes: JavaScript, and TypeScript as well. */
export const guide = codeIn(page, 'js').join('\n')

/** `customers.csv`, the list that it hands over. */
export const customers = codeIn(page, 'csv').join('')

/** The guide’s program, together with the program of a page that builds on it. */
export function guideWith(furtherPage: string): string {
  const further = readFileSync(path.join(root, furtherPage), 'utf8')
  return [guide, ...codeIn(further, 'js')].join('\n')
}
