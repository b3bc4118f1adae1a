const mark = 'data-first-question'

/** For the field of the first question, so that it can be found from elsewhere on the page. */
export const firstQuestion = { [mark]: true }

/** Brings the first open question into view, with the line it is about, and puts the cursor in the field of its answer. */
export function showFirstQuestion() {
  const field = document.querySelector<HTMLElement>(`[${mark}]`)
  const line = field?.closest('[data-line]') ?? field?.closest('section')
  line?.scrollIntoView()
  // Scrolls on where the line is longer than the window.
  field?.focus()
}
