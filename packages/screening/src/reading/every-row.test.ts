import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { gzipSync, zipSync } from 'fflate'
import { readTable } from '../testing/read-table.ts'
import { writtenJson, writtenJsonLines } from '../testing/written-json.ts'
import { type WrittenFile, writtenText } from '../testing/written-text.ts'
import { writtenWorkbook } from '../testing/written-workbook.ts'

const packs = {
  not: (file: Uint8Array) => file,
  gzip: (file: Uint8Array) => gzipSync(file),
  zip: (file: Uint8Array) => zipSync({ liste: file }),
}

const packed = fc.constantFrom('not', 'not', 'gzip', 'zip')
const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 4 })

const formats: [what: string, written: fc.Arbitrary<WrittenFile>, runs: number][] = [
  ['a list in any dialect and encoding', writtenText, 600],
  ['a JSON list', writtenJson, 400],
  ['a list with a JSON object on each line', writtenJsonLines, 300],
  ['a workbook', writtenWorkbook, 60],
]

for (const [what, written, numRuns] of formats) {
  test(`of ${what} every row is read or refused by its line, packed or not, however its bytes arrive`, async () => {
    await fc.assert(
      fc.asyncProperty(
        written,
        packed,
        lengths,
        async ({ file, truth, width, about }, pack, cut) => {
          const read = await readTable(packs[pack](file), { widths: [width], lengths: cut })
          assert.deepEqual(read.seen, truth, about)
        },
      ),
      { numRuns },
    )
  })
}
