/** The statement that the keys 1 to 4 judge: the one that has, or last had, the focus. */
let last: string | null = null

const elementOf = (id: string) => document.getElementById(`statement-${id}`)

export const statementFocus = {
  idOf: (id: string) => `statement-${id}`,
  /** The statement in focus; null where the focus is elsewhere and was never on one of `order`. */
  current(order: string[]): string | null {
    const card = document.activeElement?.closest<HTMLElement>('[data-statement]')
    const id = card?.dataset.statement ?? last
    return id !== null && order.includes(id) ? id : null
  },
  remember(id: string) {
    last = id
  },
  /** A case that is opened begins at its own first statement. */
  forget() {
    last = null
  },
  go(id: string | undefined) {
    if (id === undefined) return
    const card = elementOf(id)
    // What agrees is folded into one line.
    card?.closest('details')?.setAttribute('open', '')
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  },
}
