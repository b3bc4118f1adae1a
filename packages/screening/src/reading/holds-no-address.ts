import type { Row } from './row.ts'
import type { RowSink, Table, TableFormat } from './table.ts'

/**
 * Whether a file surely holds no address: a text, read to its end, in which no cell has anything that an address could
 * be written with. Of other forms it is not known what their readers pass over, and of a row that cannot be read not
 * what stands in it.
 */
export async function holdsNoAddress(table: Table): Promise<boolean> {
  if (table.format().kind !== 'text') return false
  const search = new AddressSearch()
  // Rows of any width are handed on, so that free text is searched, too.
  await table.read([], search)
  return !search.mayHold
}

/** Whether all rows of a file were handed on, so that one without any holds nobody. */
export function isReadWhole({ kind, sheet }: TableFormat): boolean {
  return kind === 'text' || sheet?.of === 1
}

class AddressSearch implements RowSink {
  mayHold = false

  row(row: Row): void {
    this.mayHold ||= row.texts().some((cell) => at.test(cell))
  }

  refused(): void {
    this.mayHold = true
  }
}

/** The sign itself in all its widths, and what stands for it where somebody hides it or a program escapes it. */
const at = /[@\uff20\ufe6b]|%40|&#0*64;|&#x0*40;|&commat;|\+AEA-|=40|[([{<]\s*(at|ät)\s*[)\]}>]/i
