import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Locale, PolicyFault } from '@freigabe/contract'

/** Faults as the editor shows them: from their place to the end of its line. */
export function diagnosticsOf(
  document: Text,
  faults: readonly PolicyFault[],
  locale: Locale,
): Diagnostic[] {
  return faults.map(({ line, column, text }) => {
    // The text may have gone on since the server looked at it.
    const place = document.line(Math.min(line, document.lines))
    const from = Math.min(place.from + column - 1, place.to)
    return { from, to: Math.max(place.to, from), severity: 'error', message: text[locale] }
  })
}
