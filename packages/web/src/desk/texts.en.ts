import type { TextsOf } from '../i18n/texts-of.ts'
import { texts as caseTexts } from './case/texts.en.ts'
import { texts as decision } from './decision/texts.en.ts'
import { texts as keys } from './keys/texts.en.ts'
import { texts as next } from './next/texts.en.ts'
import { texts as palette } from './palette/texts.en.ts'
import { texts as passing } from './passing/texts.en.ts'
import { texts as proposal } from './proposal/texts.en.ts'
import { texts as queue } from './queue/texts.en.ts'
import type { texts as german } from './texts.de.ts'
import { texts as undo } from './undo/texts.en.ts'

export const texts = {
  ...queue,
  ...caseTexts,
  ...decision,
  ...proposal,
  ...undo,
  ...passing,
  ...next,
  ...keys,
  ...palette,
} as const satisfies TextsOf<typeof german>
