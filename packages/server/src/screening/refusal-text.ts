import type { LocalText } from '@freigabe/core'
import { fileRefusalTexts } from '@freigabe/screening'

const interrupted: LocalText = {
  de: 'Die Prüfung der Datei wurde unterbrochen. Sie beginnt von selbst noch einmal.',
  en: 'The screening of this file was interrupted. It starts again by itself.',
}

/** What a refusal of a whole file says to the customer. */
export function refusalText(code: string): LocalText {
  return (fileRefusalTexts as Record<string, LocalText>)[code] ?? interrupted
}
