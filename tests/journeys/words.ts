import { texts as deskDe } from '../../packages/web/src/review/desk/texts.de.ts'
import { texts as deskEn } from '../../packages/web/src/review/desk/texts.en.ts'
import { texts as reviewDe } from '../../packages/web/src/review/texts.de.ts'
import { texts as reviewEn } from '../../packages/web/src/review/texts.en.ts'
import { texts as wizardDe } from '../../packages/web/src/review/wizard/texts.de.ts'
import { texts as wizardEn } from '../../packages/web/src/review/wizard/texts.en.ts'

export type Language = 'de' | 'en'

/** The words on the screens, so that one journey is walked in both languages. */
export const words = {
  de: { desk: deskDe, review: reviewDe, wizard: wizardDe },
  en: { desk: deskEn, review: reviewEn, wizard: wizardEn },
} as const
