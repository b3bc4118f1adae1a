import { plainLine } from '../../mail/plain-characters.ts'
import type { Letter, LetterPlatform, LetterReader } from './letter.ts'
import { writeLetter } from './write-letter.ts'

/** The subject that `renderLetter` gives the letter: one line, in its reader's language. */
export function letterSubject(
  letter: Letter,
  reader: LetterReader,
  platform: LetterPlatform,
): string {
  return plainLine(writeLetter(letter, reader, platform).subject)
}
