import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { PolicyFault } from '@freigabe/contract'

/** Faults as the editor shows them: from their place to the end of its line. */
export function diagnosticsOf(text: Text, faults: readonly PolicyFault[]): Diagnostic[] {
  return faults.map(({ line, column, message }) => {
    // The text may have gone on since the server looked at it.
    const place = text.line(Math.min(line, text.lines))
    const from = Math.min(place.from + column - 1, place.to)
    return { from, to: Math.max(place.to, from), severity: 'error', message }
  })
}
