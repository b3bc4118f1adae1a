import { counted, countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import { type UnreachableKind, unreachableKinds } from './confirmed-watch.ts'
import type { RecordPart } from './record-part.ts'

const leastRows = 30
/** As many as addresses that were changed later leave at most; beyond it the part begins to weigh. */
const expected = 0.002

export const unreachableConfirmed: RecordPart<'unreachable_confirmed'> = {
  id: 'unreachable_confirmed',
  group: 'addresses',
  title: { de: 'bestätigt, ohne erreichbar zu sein', en: 'confirmed without being reachable' },
  why: {
    de: 'Wen keine Bestätigungsmail erreicht, der kann nichts bestätigen. Einzelne entstehen, wenn eine Adresse später geändert wird; viele nur, wenn die Bestätigungen nicht von den Empfängern kommen.',
    en: 'People whom no confirmation mail reaches cannot confirm anything. A few cases arise when an address is changed later; many only if the confirmations did not come from the recipients.',
  },
  measure({ confirmed: { rows, unreachable } }) {
    if (rows < leastRows) return null
    const found = unreachableKinds.reduce((sum, kind) => sum + unreachable[kind], 0)
    const { least } = shareBounds(found, rows)
    const weight = firstMet([
      [found >= 6 && least > 0.005, 100],
      [found >= 4 && least > 0.003, 30],
      [found >= 3 && least > expected, 10],
    ])
    return { figure: found / rows, of: rows, times: weight, kinds: unreachable }
  },
  describe({ figure, of, kinds }) {
    const parts = (language: keyof Text) =>
      unreachableKinds
        .filter((kind) => (kinds?.[kind] ?? 0) > 0)
        .map((kind) => `${kindTexts[kind][language]} (${kinds![kind]})`)
        .join(', ')
    const rows = counted(
      of,
      { de: 'Bestätigung', en: 'confirmation' },
      { de: 'Bestätigungen', en: 'confirmations' },
    )
    const most = Math.ceil(of * expected)
    return {
      de: `${percent(figure, 'de')} von ${rows.de} stehen bei Adressen, die nicht bestätigt haben können: ${parts('de')}; zu erwarten wären höchstens ${countText(most, 'de')}`,
      en: `${percent(figure, 'en')} of ${rows.en} belong to addresses that could not have confirmed: ${parts('en')}; at most ${countText(most, 'en')} would be expected`,
    }
  },
}

const kindTexts: Readonly<Record<UnreachableKind, Text>> = {
  no_address: { de: 'keine gültige Adresse', en: 'no valid address' },
  reserved: { de: 'Test- oder Beispieldomain', en: 'test or example domain' },
  mistyped: { de: 'vertippte Domain', en: 'mistyped domain' },
  closed: { de: 'Anbieter damals schon geschlossen', en: 'provider already closed by then' },
  before_provider: {
    de: 'Anmeldung, bevor es den Anbieter gab',
    en: 'sign-up before the provider existed',
  },
  made_up: {
    de: 'Platzhalter oder Funktionsadresse ohne Empfänger',
    en: 'placeholder or role name without recipients',
  },
}
