import { texts as caseTexts } from './case/texts.de.ts'
import { texts as decision } from './decision/texts.de.ts'
import { texts as keys } from './keys/texts.de.ts'
import { texts as next } from './next/texts.de.ts'
import { texts as palette } from './palette/texts.de.ts'
import { texts as passing } from './passing/texts.de.ts'
import { texts as proposal } from './proposal/texts.de.ts'
import { texts as queue } from './queue/texts.de.ts'
import { texts as undo } from './undo/texts.de.ts'

/** All texts of the desk; each folder has its own. */
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
} as const
