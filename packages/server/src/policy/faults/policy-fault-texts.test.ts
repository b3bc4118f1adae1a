import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { type FaultTexts, ruleFaultTexts } from '@freigabe/core'
import { policyFaultTexts } from './policy-fault-texts.ts'
import { packFaultTexts } from './texts/pack-fault-texts.ts'
import { partFaultTexts } from './texts/part-fault-texts.ts'
import { valueFaultTexts } from './texts/value-fault-texts.ts'
import { yamlFaultTexts } from './texts/yaml-fault-texts.ts'

const catalogues: FaultTexts[] = [
  yamlFaultTexts,
  valueFaultTexts,
  partFaultTexts,
  packFaultTexts,
  ruleFaultTexts,
]

describe('texts of policy faults', () => {
  test('every code has one in German and one in English, with the same gaps', () => {
    for (const [code, { de, en }] of Object.entries(policyFaultTexts)) {
      assert.match(de, /^\S.*\S$/, code)
      assert.match(en, /^\S.*\S$/, code)
      assert.notEqual(de, en, code)
      assert.deepEqual(gapsOf(de), gapsOf(en), code)
    }
  })

  test('no code stands in two catalogues', () => {
    const codes = catalogues.flatMap((texts) => Object.keys(texts))
    assert.deepEqual(codes.sort(), Object.keys(policyFaultTexts).sort())
  })
})

function gapsOf(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}
