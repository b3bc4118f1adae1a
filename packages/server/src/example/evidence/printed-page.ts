import type { EvidenceFile } from './evidence-file.ts'
import { pdfPage } from './pdf-page.ts'

/** A picture of a form: what is asked, and a box for the consent, empty or not. */
export function signUpForm(
  name: string,
  form: { title: string; fields: string[]; consent: string; ticked?: boolean; button: string },
): EvidenceFile {
  return pdfPage(name, [
    { kind: 'title', text: form.title },
    ...form.fields.map((label) => ({ kind: 'field', label }) as const),
    { kind: 'tick', label: form.consent, ticked: form.ticked ?? false },
    { kind: 'button', label: form.button },
  ])
}

/** A printed page with a heading: terms, a sheet, a receipt. */
export function printedPage(name: string, title: string, ...lines: string[]): EvidenceFile {
  return pdfPage(name, [
    { kind: 'title', text: title },
    ...lines.map((text) => ({ kind: 'line', text }) as const),
  ])
}
