import type { TypesetLetter } from '../../mail/letter-content.ts'
import { typesetLetter } from '../../mail/typeset-letter.ts'
import type { Letter, LetterPlatform, LetterReader } from './letter.ts'
import { writeLetter } from './write-letter.ts'

/**
 * Renders a letter in its reader's language and time zone: a subject of one line, the HTML part
 * and the plain-text part of the mail. Throws a TypeError when the letter's address is not a web
 * address and a RangeError when an instant is none.
 */
export async function renderLetter(
  letter: Letter,
  reader: LetterReader,
  platform: LetterPlatform,
): Promise<TypesetLetter> {
  return typesetLetter(writeLetter(letter, reader, platform))
}
