import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../../screen.ts'
import { isCoherent, type ScreenedFile } from '../../screening-report.ts'
import type { SampledRow } from '../../sketch/row-sample.ts'
import { chunks } from '../chunks.ts'
import { addressColumns } from './address-column.ts'
import { columns } from './columns.ts'
import { formats } from './formats.ts'
import type { NastyContents, NastyFile } from './nasty-file.ts'
import { workbooks } from './workbooks.ts'

const files: NastyFile[] = [...addressColumns, ...columns, ...formats, ...workbooks]

for (const nasty of files) {
  test(`reads ${nasty.name} as it is meant`, async () => {
    const { report, sample } = await read(nasty)
    if ('refused' in nasty.holds) {
      const code = report.outcome === 'refused' ? report.refusal.code : 'screened'
      return assert.equal(code, nasty.holds.refused)
    }
    assert.ok(report.outcome === 'screened', JSON.stringify(report))
    assert.ok(isCoherent(report))
    assert.deepEqual(contentsOf(report, sample, nasty.holds), nasty.holds)
  })
}

async function read({ file, said = {} }: NastyFile) {
  let sample: SampledRow[] = []
  const report = await screen(chunks(file()), {
    now: new Date('2026-11-25T10:00:00Z'),
    ...said,
    onRecipients: (drawn) => {
      sample = drawn.sample.toSorted((a, b) => a.line - b.line)
    },
  })
  return { report, sample }
}

/** What was read, as far as something is expected of it. */
function contentsOf(
  { columns, recipients, rows, file }: ScreenedFile,
  sample: readonly SampledRow[],
  expected: NastyContents,
): Partial<NastyContents> {
  const places = Object.entries(columns.roles).map(([role, { index }]) => [role, index])
  const all: Required<NastyContents> = {
    recipients: sample.map(({ address }) => address),
    header: columns.header,
    email: columns.email?.index ?? null,
    roles: Object.fromEntries(places),
    cells: sample.map(({ cells }) => cells),
    refusedRows: rows.refusedLines,
    invalid: recipients.invalid,
    empty: recipients.empty,
    format: pick(file, Object.keys(expected.format ?? {})),
  }
  return pick(all, Object.keys(expected))
}

function pick<T extends object>(whole: T, names: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(whole).filter(([name]) => names.includes(name))) as never
}
