import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Conformance, Disagreement } from './conformance.ts'
import { listFiles } from './list-files.ts'
import { type ReadRows, readRows } from './read-rows.ts'

/**
 * Workbooks with awkward insides. Each must be read or refused by name; nothing may crash or hang. The
 * results are printed, because no expectations come with them.
 */
export async function conformWorkbooks(folder: string): Promise<Conformance | null> {
  const files = listFiles(folder).filter((file) => /\.(xlsx|xlsm|xlsb|xls|xltx|ods)$/i.test(file))
  if (files.length === 0) return null
  const disagreements: Disagreement[] = []
  const came: string[] = []
  for (const file of files) {
    const name = path.relative(folder, file)
    try {
      came.push(`${name}: ${describe(await readRows(readFileSync(file)))}`)
    } catch (error) {
      disagreements.push({ case: name, expected: 'read or refused', got: String(error), why: null })
    }
  }
  const agreed = files.length - disagreements.length
  return { collection: 'Workbooks', agreed, cases: files.length, disagreements, came }
}

function describe({ refusal, format, rows, refused }: ReadRows): string {
  if (refusal !== null) return `refused as ${refusal}`
  const { number, of } = format?.sheet ?? { number: 1, of: 1 }
  const first = rows.slice(0, 3).map(({ cells }) => JSON.stringify(cells))
  const shown = first.map((row) => (row.length > 150 ? `${row.slice(0, 150)}…` : row))
  return `sheet ${number} of ${of}, ${rows.length} rows, ${refused.length} refused: ${shown.join(' ')}`
}
