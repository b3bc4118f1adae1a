let from: HTMLElement | null = null

/** Leads the focus to where a decision's form begins, once it is on the screen, and back to where one was. */
export const modeFocus = {
  soon() {
    const active = document.activeElement
    const isInForm = active?.closest('aside') !== null
    if (active instanceof HTMLElement && !isInForm) from = active
    requestAnimationFrame(() => {
      const field = document.querySelector<HTMLElement>('[data-mode-focus]')
      field?.focus({ preventScroll: true })
      // One goes on where the text ends.
      if (field instanceof HTMLTextAreaElement) field.selectionStart = field.value.length
      field?.scrollIntoView({ block: 'nearest' })
    })
  },
  back() {
    const active = document.activeElement
    if (from?.isConnected && from !== document.body) from.focus()
    else if (active instanceof HTMLElement) active.blur()
    from = null
  },
}
