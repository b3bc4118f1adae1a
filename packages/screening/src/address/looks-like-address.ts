/** Good enough to tell a column of addresses, dirty ones included, from any other. */
export function looksLikeAddress(cell: string): boolean {
  return /^[^\s@,;|<>"']+@[^\s@,;|<>"']+\.[^\s@,;|<>"']+$/.test(cell.trim())
}
