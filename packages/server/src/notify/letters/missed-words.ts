import type { Missed } from './letter.ts'
import type { Phrasing } from './phrasing.ts'

/** Owns up to a missed promise in the letter that was due by then; nothing where it was kept. */
export const missedWords = {
  de: ({ missed }: { missed?: Missed }, say: Phrasing): string[] =>
    missed
      ? [
          `Wir hatten Ihnen eine Entscheidung bis ${say.moment(missed)} zugesagt. Das haben wir nicht gehalten, und wir bitten um Entschuldigung.`,
        ]
      : [],
  en: ({ missed }: { missed?: Missed }, say: Phrasing): string[] =>
    missed
      ? [
          `We had promised you a decision by ${say.moment(missed)}. We did not keep that promise, and we are sorry.`,
        ]
      : [],
}
