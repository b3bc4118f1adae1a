import { builtInDateFormat, type DateFormat, dateFormatOf } from './date-format.ts'
import { readXml, smallPartBytes } from './read-xml.ts'
import type { ZipArchive } from './zip-archive.ts'

/** Which of a workbook's cell styles show dates, by the style's number. */
export type CellStyles = readonly (DateFormat | null)[]

/** Reads the styles; `path` is null where a workbook has none. */
export async function readCellStyles(
  archive: ZipArchive,
  path: string | null,
): Promise<CellStyles> {
  if (path === null) return []
  const codes = new Map<number, string>()
  const styles: (DateFormat | null)[] = []
  let inCells = false
  await readXml(archive, path, {
    mostBytes: smallPartBytes,
    open(name, attributes) {
      if (name === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) styles.push(formatOf(Number(attributes.numFmtId), codes))
    },
    close(name) {
      if (name === 'cellXfs') inCells = false
    },
  })
  return styles
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): DateFormat | null {
  const code = codes.get(id)
  return code === undefined ? builtInDateFormat(id) : dateFormatOf(code)
}
