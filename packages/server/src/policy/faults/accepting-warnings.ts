import { type CompiledRule, canExceed, compileRules, ruleVocabulary } from '@freigabe/core'
import type { ReadPack } from '../packs/read-pack.ts'
import { knownFindings } from './known-findings.ts'
import type { PolicyFault } from './policy-faults.ts'
import { basesOf } from './reference-faults.ts'

/**
 * Rules that accept more than their author may have meant: without a limit, or whatever does not go with the
 * files. They hold together and may be published, so these are no faults.
 *
 * @param packs without faults
 */
export function acceptingWarnings(packs: readonly ReadPack[]): PolicyFault[] {
  const layers = packs.map(({ layer }) => layer)
  return packs.flatMap(({ layer, faultAt }) => {
    const vocabulary = ruleVocabulary([layer, ...basesOf(layer, layers)], knownFindings)
    const { rules } = compileRules(layer.rules ?? [], vocabulary)
    return rules.flatMap((compiled, at) => {
      const { rule } = compiled
      if (rule.then.effect !== 'accept') return []
      const isLimited = limits.some((fact) => !canExceed(rule.when, vocabulary, fact, beyondAny))
      const path = ['rules', at, 'when']
      return [
        ...(isLimited ? [] : [faultAt(path, 'rule_unlimited')]),
        ...unread(compiled).map((fact) => faultAt(path, 'rule_contradicted', { fact })),
      ]
    })
  })
}

/** The size of a list limits nothing, not even in steps: a large one comes in slices, each with a first part. */
const limits = ['recent.limitShare', 'recent.recipientsByRule', 'recent.listsByRule']

/** No platform means a limit as high as this. */
const beyondAny = 1e9

function unread({ reads }: CompiledRule): string[] {
  const names = new Set(reads.map(({ name }) => name))
  return ['contradictions.mistake', 'contradictions.forgery'].filter((fact) => !names.has(fact))
}
