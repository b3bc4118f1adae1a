/** A section of the open case by its heading. */
export interface ShownSection {
  title: string
  go: () => void
}

/** The sections of the open case as they stand on the screen, in their order; whoever goes to one opens it. */
export function shownSections(): ShownSection[] {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-case-section]')]
  return sections.map((section) => {
    const heading = section.querySelector<HTMLElement>('h2')
    const line = heading?.closest('summary') ?? heading
    return {
      title: heading?.textContent ?? '',
      go: () => {
        line?.closest('details')?.setAttribute('open', '')
        section.scrollIntoView({ block: 'start' })
        line?.focus({ preventScroll: true })
      },
    }
  })
}
