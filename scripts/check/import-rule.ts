import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { forbidden, options, resolveOptions } from '../../.dependency-cruiser.mjs'
import { root } from '../set-up/project.js'
import { readUsingDeclarations } from './read-using-declarations.ts'

type Breach = { rule: string; from: string; to: string; reason: string }

/** What was found in a tree, and how many of its source files were really read. */
export type Verdict = { breaches: Breach[]; filesRead: number }

readUsingDeclarations()

if (import.meta.main) {
  const { breaches, filesRead } = await judgeImports(root)
  for (const { rule, from, to, reason } of breaches)
    console.error(`${from} imports ${to}\n  ${rule}: ${reason}\n`)
  console.log(`${filesRead} files read`)
  process.exitCode = breaches.length === 0 ? 0 : 1
}

/**
 * Checks the imports of all source files under a folder against `.dependency-cruiser.mjs`.
 * @throws if a source file was passed over: without a parser for TypeScript, dependency-cruiser reads nothing
 *   and finds everything in order
 */
export async function judgeImports(folder: string): Promise<Verdict> {
  const files = sourceFiles(folder)
  const { output } = await cruise(
    files,
    { ...options, ruleSet: { forbidden }, validate: true, baseDir: folder },
    resolveOptions,
  )
  const { modules, summary } = output as ICruiseResult
  const read = new Set(modules.map(({ source }) => source))
  const passedOver = files.filter((file) => !read.has(file))
  if (passedOver.length > 0) throw new Error(`These files were not read: ${passedOver.join(', ')}`)
  const reasons = new Map(forbidden.map(({ name, comment }) => [name, comment]))
  const breaches = summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle?.length ? cycle.map(({ name }) => name).join(', which imports ') : to,
    reason: reasons.get(rule.name) ?? '',
  }))
  return {
    breaches: [...breaches, ...hiddenImports(folder, files.filter(isProduct))],
    filesRead: files.length,
  }
}

function sourceFiles(folder: string): string[] {
  const exclude = (name: string) => /(^|\/)(node_modules|dist)$/.test(name)
  return globSync('{packages,tests,bench,scripts}/**/*.{ts,tsx}', { cwd: folder, exclude }).sort()
}

function isProduct(file: string): boolean {
  return file.startsWith('packages/')
}

/** Types imported in the middle of a line, which dependency-cruiser does not see. */
function hiddenImports(folder: string, files: string[]): Breach[] {
  const inlineType = /\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*(?:\[|\.(?!then|catch|finally))/g
  return files.flatMap((from) =>
    [...readFileSync(path.join(folder, from), 'utf8').matchAll(inlineType)].map(([, to = '']) => ({
      rule: 'import-at-the-top',
      from,
      to,
      reason:
        'A type is imported by a statement at the top of its file: others are not seen by the import rule.',
    })),
  )
}
