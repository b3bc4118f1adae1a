import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Conformance, Disagreement } from './conformance.ts'
import { annotationsIn } from './delimiter-annotations.ts'
import { listFiles } from './list-files.ts'
import { readRows } from './read-rows.ts'

/** Files whose delimiter is written down, in any of the ways that collections use. */
export async function conformDelimiters(folder: string): Promise<Conformance | null> {
  const files = listFiles(folder)
  const cases = files.flatMap((annotation) =>
    annotationsIn(annotation).flatMap(({ name, delimiter }) => {
      const file = nearest(files, name, annotation)
      return file === null ? [] : [{ file, delimiter }]
    }),
  )
  if (cases.length === 0) return null
  const disagreements: Disagreement[] = []
  for (const { file, delimiter } of cases) {
    const got = await delimiterOf(file, delimiter)
    if (got === null) continue
    const expected = JSON.stringify(delimiter)
    disagreements.push({ case: path.relative(folder, file), expected, got, why: null })
  }
  const agreed = cases.length - disagreements.length
  return { collection: 'Delimiters', agreed, cases: cases.length, disagreements }
}

/** Among several files of one name, the one whose folder shares the most with the annotation's. */
function nearest(files: readonly string[], name: string, annotation: string): string | null {
  const named = files.filter((file) => path.basename(file) === name && file !== annotation)
  const shared = (file: string) => {
    let length = 0
    while (file[length] === annotation[length]) length++
    return length
  }
  return named.sort((a, b) => shared(b) - shared(a))[0] ?? null
}

/** What was found instead of the expected delimiter; null where they agree. */
async function delimiterOf(file: string, expected: string): Promise<string | null> {
  const { refusal, format, rows } = await readRows(readFileSync(file))
  if (refusal !== null) return `refused as ${refusal}`
  const found = format?.delimiter ?? null
  if (found === null) return oneColumnEitherWay(rows, expected) ? null : 'one column'
  return found.trim() === expected.trim() && found[0] === expected[0] ? null : JSON.stringify(found)
}

/** If no cell holds the delimiter, it makes no difference whether it is one. */
function oneColumnEitherWay(rows: readonly { cells: string[] }[], expected: string): boolean {
  return rows.every(({ cells }) => cells.every((cell) => !cell.includes(expected)))
}
