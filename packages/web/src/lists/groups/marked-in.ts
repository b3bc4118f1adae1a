import type { Batch } from '@freigabe/contract'

const marks = ['unsubscribed', 'complained', 'blocked', 'bounced'] as const

/** How a file marks a recipient as gone. */
export type Mark = (typeof marks)[number]

interface Marked {
  /** Rows that are marked; another row of the same recipient goes as well. */
  rows: number
  by: Partial<Record<Mark, number>>
  /** Whether the file is here, so that they can be left out of it. */
  mayLeave: boolean
}

/** Whom the file of an import marks as gone by its own columns; null where nobody is, or nothing would be left. */
export function markedIn(batch: Batch): Marked | null {
  const { screening, arrived, fileDeletedAt, origin } = batch
  const found = screening?.findings.find(({ id }) => id === 'status_column')
  const meanings = (found?.facts.meanings ?? {}) as Partial<Record<string, number>>
  const by = Object.fromEntries(
    marks.flatMap((mark) => (meanings[mark] ? [[mark, meanings[mark]]] : [])),
  )
  const rows = Object.values(by).reduce((sum: number, count) => sum + (count ?? 0), 0)
  if (rows === 0 || rows >= (screening?.recipients.addresses ?? 0)) return null
  return { rows, by, mayLeave: arrived === null && fileDeletedAt === null && origin === 'server' }
}

/** Statements that say that nobody who left is in the list. */
const saysTheyAreOut = ['objections_removed', 'former_removed']

/** Whether the statement at a pointer says that those whom files mark as gone are out. */
export function isAboutMarked(pointer: string): boolean {
  return saysTheyAreOut.some((id) => pointer.endsWith(`~1${id}`))
}
