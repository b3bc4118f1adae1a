/** A word of up to four letters as a number of five bits a letter, as `WordReader` reads it. */
export function packWord(word: string): number {
  return [...word].reduce((packed, letter) => packed * 32 + (letter.charCodeAt(0) & 31), 0)
}
