/** Leads the focus to where a decision's form begins, once it is on the screen. */
export const modeFocus = {
  soon() {
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-mode-focus]')?.focus({ preventScroll: true }),
    )
  },
}
