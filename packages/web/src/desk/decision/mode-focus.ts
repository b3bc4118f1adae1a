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
      if (field) keepInSight(field)
    })
  },
  back() {
    const active = document.activeElement
    if (from?.isConnected && from !== document.body) from.focus()
    else if (active instanceof HTMLElement) active.blur()
    from = null
  },
}

/** The letter's sentences arrive after its form and push the field down, until one does something. */
function keepInSight(field: HTMLElement) {
  const growing = new ResizeObserver(() => {
    if (document.activeElement === field) field.scrollIntoView({ block: 'nearest' })
  })
  for (const part of field.closest('aside')?.children ?? []) growing.observe(part)
  const done = new AbortController()
  const stop = () => {
    growing.disconnect()
    done.abort()
  }
  for (const act of ['keydown', 'pointerdown', 'wheel', 'focusout'] as const) {
    document.addEventListener(act, stop, { signal: done.signal, passive: true })
  }
}
