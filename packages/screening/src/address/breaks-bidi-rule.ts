/**
 * Whether the labels of a domain, as people read them, break RFC 5893: where one label is written
 * from right to left, all of them must be made so that they show in one order only.
 */
export function breaksBidiRule(labels: readonly string[]): boolean {
  if (!labels.some((label) => rightToLeft.test(label))) return false
  return !labels.every(
    (label) => leftLabel.test(label) || (rightLabel.test(label) && !mixesDigits(label)),
  )
}

/** Letters of the classes R and AL: the blocks kept for them, less marks and the digits AN and EN. */
const right =
  '(?![\\p{Mn}\\u0660-\\u0669\\u06f0-\\u06f9\\u{10d30}-\\u{10d39}\\u{10d40}-\\u{10d49}])' +
  '[\\u0590-\\u08ff\\u{10800}-\\u{10fff}\\u{1e800}-\\u{1efff}]'
const arabicDigit = '[\\u0660-\\u0669\\u{10d30}-\\u{10d39}\\u{10d40}-\\u{10d49}]'
const otherDigit = '[0-9\\u06f0-\\u06f9]'
/** Marks and the joiners, which have no direction of their own. */
const mark = '[\\p{Mn}\\u200c\\u200d]'
const left = `(?!${mark}|${right}|${arabicDigit}|${otherDigit}|-)[^]`

const rightToLeft = new RegExp(`${right}|${arabicDigit}`, 'u')
const rightLabel = new RegExp(
  `^(?:${right})(?:(?:${right}|${arabicDigit}|${otherDigit}|${mark}|-)*(?:${right}|${arabicDigit}|${otherDigit}))?${mark}*$`,
  'u',
)
const leftLabel = new RegExp(
  `^(?:${left})(?:(?:${left}|${otherDigit}|${mark}|-)*(?:${left}|${otherDigit}))?${mark}*$`,
  'u',
)

function mixesDigits(label: string): boolean {
  return new RegExp(arabicDigit, 'u').test(label) && new RegExp(otherDigit, 'u').test(label)
}
