import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Conformance, Disagreement } from './conformance.ts'
import { listFiles } from './list-files.ts'
import { readRows } from './read-rows.ts'

/** CSV files with the rows they mean: `csvs/X.csv` and `json/X.json`, rows as objects by heading. */
export async function conformCsvSpectrum(folder: string): Promise<Conformance | null> {
  const pairs = listFiles(folder)
    .filter((file) => /[\\/]csvs[\\/][^\\/]+\.csv$/.test(file))
    .map((file) => ({ file, json: expectationOf(file) }))
    .filter(({ json }) => existsSync(json))
  if (pairs.length === 0) return null
  const disagreements: Disagreement[] = []
  for (const { file, json } of pairs) {
    const expected = JSON.stringify(JSON.parse(readFileSync(json, 'utf8')))
    const got = await rowsByHeading(file)
    if (got === expected) continue
    const why = reasonFor(readFileSync(file, 'utf8'), expected, got)
    disagreements.push({ case: path.relative(folder, file), expected, got, why })
  }
  const agreed = pairs.length - disagreements.length
  return { collection: 'CSV files and their rows', agreed, cases: pairs.length, disagreements }
}

function expectationOf(file: string): string {
  const { dir, name } = path.parse(file)
  return path.join(path.dirname(dir), 'json', `${name}.json`)
}

async function rowsByHeading(file: string): Promise<string> {
  const { refusal, rows, refused } = await readRows(readFileSync(file))
  if (refusal !== null) return `refused as ${refusal}`
  if (refused.length > 0) return `refused lines ${JSON.stringify(refused)}`
  const [header, ...others] = rows.map(({ cells }) => cells)
  return JSON.stringify(
    others.map((cells) => Object.fromEntries(header!.map((name, i) => [name, cells[i] ?? '']))),
  )
}

/** Why ours differs where it does so on purpose. */
function reasonFor(file: string, expected: string, got: string): string | null {
  const isCopyWithOtherLineEnds =
    !file.includes('\r') && expected.replaceAll('\\r\\n', '\\n') === got
  return isCopyWithOtherLineEnds
    ? 'A line break in a cell is kept as it is in the file. This copy of the file holds LF where the expectation was written for CRLF.'
    : null
}
