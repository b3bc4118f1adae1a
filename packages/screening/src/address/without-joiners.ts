/**
 * The text without the zero-width joiners and non-joiners that stand where a script needs them:
 * behind a virama, and between letters of the Arabic block that would join without it (RFC 5892,
 * A.1 and A.2). What is left over of them is invisible and makes two spellings of one address.
 */
export function withoutJoiners(text: string): string {
  return text.replace(inContext, '')
}

/** Characters of combining class 9, less those of scripts beyond the basic plane (Unicode 17). */
const virama =
  '[\\u094d\\u09cd\\u0a4d\\u0acd\\u0b4d\\u0bcd\\u0c4d\\u0ccd\\u0d3b\\u0d3c\\u0d4d\\u0dca\\u0e3a\\u0eba' +
  '\\u0f84\\u1039\\u103a\\u1714\\u1715\\u1734\\u17d2\\u1a60\\u1b44\\u1baa\\u1bab\\u1bf2\\u1bf3\\u2d7f' +
  '\\ua806\\ua82c\\ua8c4\\ua953\\ua9c0\\uaaf6\\uabed]'

/** Letters that join the one before them only, and those that join none (ArabicShaping.txt). */
const joinsNoNext =
  '[\\u0621-\\u0625\\u0627\\u0629\\u062f-\\u0632\\u0648\\u0671-\\u0677\\u0688-\\u0699\\u06c0\\u06c3-\\u06cb' +
  '\\u06cd\\u06cf\\u06d2\\u06d3\\u06d5\\u06ee\\u06ef]'

const arabicLetter =
  '[\\u0620-\\u063f\\u0641-\\u064a\\u066e-\\u06d3\\u06d5\\u06ee\\u06ef\\u06fa-\\u06fc\\u06ff]'

const inContext = new RegExp(
  `(?<=${virama})[\\u200c\\u200d]` +
    `|(?<=(?!${joinsNoNext})${arabicLetter}\\p{Mn}*)\\u200c(?=\\p{Mn}*(?!\\u0621|\\u0674)${arabicLetter})`,
  'gu',
)
