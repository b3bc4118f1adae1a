import { wordsFrom } from '../packs/words-from.ts'
import { ruleFaultTexts } from './rule-fault-texts.ts'

/** Words what is wrong with a rule. */
export const ruleFaultWords = wordsFrom(ruleFaultTexts)
