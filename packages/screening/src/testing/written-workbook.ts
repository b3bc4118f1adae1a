import fc from 'fast-check'
import { makeWorkbook } from './make-workbook.ts'
import type { ReadTable } from './read-table.ts'
import type { WrittenFile } from './written-text.ts'

const text = fc.constantFrom('Anna', 'Jürgen & Co <x>', '_x0041_', 'zwei\nZeilen', '王', ' x ', '')
const cell = fc.oneof(text, fc.constant(null), fc.nat(9999))
type Cells = (string | number | null)[]

const row: fc.Arbitrary<Cells> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(
      text,
      fc.nat(999).map((number) => `kunde${number}@gmx.de`),
      cell,
    ),
  },
  { weight: 1, arbitrary: fc.constant<Cells>([]) },
  { weight: 1, arbitrary: fc.constant<Cells>(['Ben', 'x'.repeat(70_000), null]) },
)

/** Workbooks with cells of all kinds, empty rows, and cells that are too long. */
export const writtenWorkbook: fc.Arbitrary<WrittenFile> = fc
  .record({ rows: fc.array(row, { maxLength: 8 }), inline: fc.boolean() })
  .map(({ rows, inline }) => {
    const all: Cells[] = [['Name', 'E-Mail', 'Notiz'], ...rows]
    return {
      file: makeWorkbook([all], { inline }),
      truth: all.flatMap((cells, i) => (cells.length === 0 ? [] : [truthOf(cells, i + 1)])),
      width: 3,
      about: JSON.stringify(all),
    }
  })

function truthOf(cells: Cells, line: number): ReadTable['seen'][number] {
  const texts = cells.map((value) => String(value ?? '').replaceAll('_x0041_', 'A'))
  return texts.some((one) => one.length > 65_536) ? [line, 'field_too_long'] : [line, texts]
}
