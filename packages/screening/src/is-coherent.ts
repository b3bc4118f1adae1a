import type { ScreenedFile } from './screening-report.ts'

/** Whether the figures of a report add up in the ways that `RowFacts` and `RecipientFacts` promise. */
export function isCoherent({ rows, recipients, domains }: ScreenedFile): boolean {
  const listed = domains.top.reduce((total, { recipients }) => total + recipients, 0)
  const sums: [number, number][] = [
    [rows.total, rows.read + rows.refused],
    [rows.refused, total(rows.refusedByReason)],
    [rows.read, recipients.addresses + recipients.empty],
    [recipients.addresses, recipients.valid + recipients.invalid],
    [recipients.invalid, total(recipients.invalidByReason)],
    [recipients.valid, recipients.unique + recipients.duplicates],
    [recipients.unique, listed + domains.others],
  ]
  const parts = [recipients.roles, recipients.disposable, recipients.freeMail]
  return (
    sums.every(([whole, together]) => whole === together) &&
    parts.every((part) => part <= recipients.unique)
  )
}

function total(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
