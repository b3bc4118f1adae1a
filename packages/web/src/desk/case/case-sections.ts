/** A section of the open case by its heading. */
export interface ShownSection {
  title: string
  go: () => void
}

/** The sections of the open case as they stand on the screen, in their order. */
export function shownSections(): ShownSection[] {
  const sections = [...document.querySelectorAll<HTMLElement>('[data-case-section]')]
  return sections.map((section) => {
    const heading = section.querySelector<HTMLElement>('h2')
    return {
      title: heading?.textContent ?? '',
      go: () => {
        section.scrollIntoView({ block: 'start' })
        heading?.focus({ preventScroll: true })
      },
    }
  })
}
