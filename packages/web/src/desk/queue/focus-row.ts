const openRow = '[data-queue-row][aria-current="page"]'

/** Brings the row of the open case into view, where it is in the list. */
export function showOpenRow() {
  document.querySelector(openRow)?.scrollIntoView({ block: 'nearest' })
}

/**
 * Moves the focus within the queue, or within other rows that lead somewhere; from elsewhere it begins at the row of the
 * open case. Where the open case hides the queue, the new case is opened at once.
 */
export function focusRow(
  to: 'first' | 'next' | 'previous',
  selector = '[data-queue-row]',
): 'moved' | 'end' {
  const rows = [...document.querySelectorAll<HTMLElement>(selector)]
  const focused = rows.indexOf(document.activeElement as HTMLElement)
  const open = rows.findIndex((row) => row.getAttribute('aria-current') === 'page')
  const at = focused >= 0 ? focused : open
  const target = { first: 0, next: at + 1, previous: Math.max(at - 1, 0) }[to]
  const row = rows[target]
  if (!row) return 'end'
  if (row.offsetParent === null) row.click()
  row.focus()
  row.scrollIntoView({ block: 'nearest' })
  return 'moved'
}
