import { withoutJoiners } from './without-joiners.ts'

/**
 * Whether an international label, in lower case and NFC, may stand in a domain: a U-label of
 * RFC 5891, 4.2, with the characters that RFC 5892 derives from their Unicode properties.
 */
export function isIdnaLabel(label: string): boolean {
  const letters = withoutJoiners(label)
  if (!characters.test(letters) || excluded.test(letters)) return false
  if (letters !== letters.normalize('NFKC')) return false
  if (letters.normalize('NFD').includes(iotaSubscript)) return false
  if (/^\p{M}|^-|-$|^..--/u.test(label)) return false
  return !outOfContext.some((rule) => rule.test(label))
}

/** RFC 5892, 2.1 and 2.6; upper case is none of them because it does not stay as it is. */
const characters =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{Mn}\p{Mc}\p{Nd}\-\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb]+$/u

/**
 * RFC 5892, 2.3 (unstable under full case folding: Cherokee and some old Cyrillic letters), 2.4
 * (ignorable), 2.5 (marks for symbols and music), 2.6 (exceptions) and 2.9 (old Hangul).
 */
const excluded = new RegExp(
  '[\\p{Default_Ignorable_Code_Point}\\u0640\\u07fa\\u1100-\\u11ff\\u13a0-\\u13fd\\u1c80-\\u1c88' +
    '\\u20d0-\\u20ff\\u302e\\u302f\\u3031-\\u3035\\u303b\\ua960-\\ua97f\\uab70-\\uabbf' +
    '\\ud7b0-\\ud7ff\\u{1d100}-\\u{1d24f}]',
  'u',
)

/** Folds to a letter of its own, and so does every Greek letter that has it below. */
const iotaSubscript = '\u0345'

/** RFC 5892, A.3 to A.9. */
const outOfContext = [
  /(?<!l)\u00b7|\u00b7(?!l)/,
  /\u0375(?!\p{Script=Greek})/u,
  /(?<!\p{Script=Hebrew})[\u05f3\u05f4]/u,
  /^(?!.*[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]).*\u30fb/u,
  /[\u0660-\u0669].*[\u06f0-\u06f9]|[\u06f0-\u06f9].*[\u0660-\u0669]/,
]
