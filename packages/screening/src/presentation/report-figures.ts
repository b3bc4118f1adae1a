import type { ScreenedFile } from '../screening-report.ts'
import type { Text } from '../text.ts'

/** A count of the report with its name. */
export interface Figure {
  label: Text
  count: number
}

/** The counts of a report in the order in which one reads them, the recipients first; what did not occur is left out. */
export function reportFigures({ rows, recipients }: ScreenedFile): Figure[] {
  const figures: Figure[] = [
    { label: { de: 'Empfänger', en: 'Recipients' }, count: recipients.unique },
    { label: { de: 'Zeilen', en: 'Rows' }, count: rows.total },
    { label: { de: 'davon nicht lesbar', en: 'of these not readable' }, count: rows.refused },
    { label: { de: 'ohne Adresse', en: 'without an address' }, count: recipients.empty },
    { label: { de: 'ungültige Adressen', en: 'invalid addresses' }, count: recipients.invalid },
    { label: { de: 'doppelt', en: 'duplicates' }, count: recipients.duplicates },
    { label: { de: 'Funktionsadressen', en: 'role accounts' }, count: recipients.roles },
    { label: { de: 'Wegwerfadressen', en: 'disposable addresses' }, count: recipients.disposable },
    { label: { de: 'private Postfächer', en: 'private mailboxes' }, count: recipients.freeMail },
  ]
  return figures.filter(({ count }, place) => count > 0 || place < 2)
}
