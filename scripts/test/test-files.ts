import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
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

/** Names in a test file of a package that show that it needs a database, a server, a process or a thread. */
const heavy =
  /test-house|test-database|open-database|open-house|small-disk|run-freigabe|s3rver|createServer|node:child_process|node:worker_threads|[Tt]hread(For)?\(/

/** The files that need none of these and no browser, without those that count millions (`….large.test.ts`). */
export function quickFiles(files: string[]): string[] {
  return files
    .filter((file) => file.startsWith('packages/') && !file.endsWith('.large.test.ts'))
    .filter((file) => !heavy.test(readFileSync(path.join(root, file), 'utf8')))
}
