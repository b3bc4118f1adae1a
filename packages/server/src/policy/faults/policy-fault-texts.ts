import { ruleFaultTexts } from '@freigabe/core'
import { packFaultTexts } from './texts/pack-fault-texts.ts'
import { partFaultTexts } from './texts/part-fault-texts.ts'
import { valueFaultTexts } from './texts/value-fault-texts.ts'
import { yamlFaultTexts } from './texts/yaml-fault-texts.ts'

/** Everything that can be wrong with policy packs, by code. Names in braces are filled in. */
export const policyFaultTexts = {
  ...yamlFaultTexts,
  ...valueFaultTexts,
  ...partFaultTexts,
  ...packFaultTexts,
  ...ruleFaultTexts,
}

export type PolicyFaultCode = keyof typeof policyFaultTexts
