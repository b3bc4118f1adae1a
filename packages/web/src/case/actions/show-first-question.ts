const mark = 'data-first-question'

/** For the field of the first question, so that it can be found from elsewhere on the page. */
export const firstQuestion = { [mark]: true }

/** Brings the first open question into view and puts the cursor in the field of its answer. */
export function showFirstQuestion() {
  const field = document.querySelector<HTMLElement>(`[${mark}]`)
  field?.closest('section')?.scrollIntoView()
  field?.focus({ preventScroll: true })
}
