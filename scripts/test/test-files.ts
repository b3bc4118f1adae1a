import { globSync } from 'node:fs'
import { root } from '../set-up/project.js'

/** The test files whose path holds one of the words, or all of them. Paths are relative to the checkout, sorted. */
export function testFiles(words: string[]): string[] {
  const exclude = (name: string) => /(^|\/)(node_modules|dist)$/.test(name)
  const files = globSync(['{packages,tests}/**/*.test.ts'], {
    cwd: root,
    exclude,
  })
  return files
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort()
}
