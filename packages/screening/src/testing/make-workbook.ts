import { strToU8, zipSync } from 'fflate'

type Cell = string | number | { formula: string; result: string } | null

export interface WorkbookOptions {
  /** Puts texts into the cells themselves instead of sharing them. */
  inline?: boolean
  hidden?: readonly number[]
  /** What the tabs of the sheets show. */
  names?: readonly string[]
  /** Rows of every sheet, from 1, that a filter hides. */
  hiddenRows?: readonly number[]
  /** Elements of the workbook before and after its list of sheets. */
  around?: [before: string, after: string]
}

/** Makes an Excel workbook of the given sheets, each a list of rows. */
export function makeWorkbook(sheets: Cell[][][], options: WorkbookOptions = {}): Uint8Array {
  const shared = new Map<string, number>()
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(relationships(['officeDocument', 'xl/workbook.xml'])),
    'xl/workbook.xml': strToU8(workbook(sheets.length, options)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relationships(...sheets.map((_, i): [string, string] => ['worksheet', sheetPath(i)])),
    ),
  }
  sheets.forEach((rows, i) => {
    parts[`xl/${sheetPath(i)}`] = strToU8(
      sheet(rows, options.inline ? null : shared, options.hiddenRows ?? []),
    )
  })
  if (shared.size > 0) {
    const items = [...shared.keys()].map((text) => `<si><t>${escapeXml(text)}</t></si>`)
    parts['xl/sharedStrings.xml'] = strToU8(`<sst>${items.join('')}</sst>`)
  }
  // The same workbook in every run.
  return zipSync(parts, { mtime: Date.UTC(2026, 0, 1, 12) })
}

function sheetPath(index: number): string {
  return `worksheets/sheet${index + 1}.xml`
}

function relationships(...relations: [type: string, target: string][]): string {
  const items = relations.map(
    ([type, target], i) => `<Relationship Id="r${i + 1}" Type="x/${type}" Target="${target}"/>`,
  )
  return `<Relationships>${items.join('')}</Relationships>`
}

function workbook(
  sheets: number,
  { hidden = [], names = [], around = ['', ''] }: WorkbookOptions,
): string {
  const items = Array.from({ length: sheets }, (_, i) => {
    const state = hidden.includes(i) ? ' state="hidden"' : ''
    return `<sheet name="${names[i] ?? `S${i + 1}`}" sheetId="${i + 1}"${state} r:id="r${i + 1}"/>`
  })
  return `<workbook xmlns:r="r">${around[0]}<sheets>${items.join('')}</sheets>${around[1]}</workbook>`
}

function sheet(
  rows: Cell[][],
  shared: Map<string, number> | null,
  hidden: readonly number[],
): string {
  const lines = rows.map((cells, row) => {
    const items = cells.map((cell, column) => cellXml(cell, `${letter(column)}${row + 1}`, shared))
    const state = hidden.includes(row + 1) ? ' hidden="1"' : ''
    return `<row r="${row + 1}"${state}>${items.join('')}</row>`
  })
  return `<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`
}

function cellXml(cell: Cell, place: string, shared: Map<string, number> | null): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object') {
    return `<c r="${place}" t="str"><f>${escapeXml(cell.formula)}</f><v>${escapeXml(cell.result)}</v></c>`
  }
  if (shared === null) return `<c r="${place}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  if (!shared.has(cell)) shared.set(cell, shared.size)
  return `<c r="${place}" t="s"><v>${shared.get(cell)}</v></c>`
}

function letter(column: number): string {
  return String.fromCharCode(65 + column)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
