const yes =
  /^(1|true|yes|y|ja|j|oui|si|sí|sì|s|x|tak|t|on|wahr|vrai|verdadero|vero|waar|prawda|✓|✔)$/i
const no = /^(0|false|no|n|nein|non|nee|nie|off|falsch|faux|falso|onwaar|fałsz|f|-1)$/i

/** What a flag says: true, false, or null where the text is none. */
export function flagValue(text: string): boolean | null {
  if (yes.test(text)) return true
  return no.test(text) ? false : null
}
