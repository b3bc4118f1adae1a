import { wordsFrom } from '@freigabe/core'
import { policyFaultTexts } from './policy-fault-texts.ts'

/** Words what is wrong with a pack. */
export const policyFaultWords = wordsFrom(policyFaultTexts)
