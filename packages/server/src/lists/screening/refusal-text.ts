import type { LocalText } from '@freigabe/core'
import { fileRefusalTexts } from '@freigabe/screening'

const interrupted: LocalText = {
  de: 'Wegen einer Störung bei uns konnten wir die Datei nicht zu Ende lesen. Bitte importieren Sie sie noch einmal.',
  en: 'A fault on our side kept us from reading the file to its end. Please import it once more.',
}

/** What a refusal of a whole file says to the customer. */
export function refusalText(code: string): LocalText {
  return (fileRefusalTexts as Record<string, LocalText>)[code] ?? interrupted
}
