import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ruleFaultTexts } from '@freigabe/core'
import { packFaultTexts } from './pack-fault-texts.ts'
import { policyFaultTexts } from './policy-faults.ts'

describe('texts of policy faults', () => {
  test('every code has one in German and one in English, with the same gaps', () => {
    for (const [code, { de, en }] of Object.entries(policyFaultTexts)) {
      assert.match(de, /^\S.*\S$/, code)
      assert.match(en, /^\S.*\S$/, code)
      assert.notEqual(de, en, code)
      assert.deepEqual(gapsOf(de), gapsOf(en), code)
    }
  })

  test('no code stands in both catalogues', () => {
    const codes = [packFaultTexts, ruleFaultTexts].flatMap((texts) => Object.keys(texts))
    assert.deepEqual(codes.sort(), Object.keys(policyFaultTexts).sort())
  })
})

function gapsOf(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort()
}
