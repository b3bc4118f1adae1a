import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskCase, Policy } from '@freigabe/contract'
import { groundsPut } from './grounds-put.ts'

const policy = {
  methods: [{ code: 'purchased', grounds: ['bought'] }],
} as unknown as Pick<Policy, 'methods'>
const asked = (state: string, ...grounds: string[]) => ({ state, grounds })
const seen = (methods: string[], questions: object[]) =>
  ({
    submissions: [{ content: { methods: methods.map((code) => ({ code, share: 100 })) } }],
    questions,
  }) as unknown as DeskCase

test('only a question that was answered puts its grounds to the customer', () => {
  const questions = [asked('answered', 'a'), asked('open', 'b'), asked('taken_back', 'c')]
  assert.deepEqual([...groundsPut(seen([], questions), policy).asked], ['a'])
})

test('naming a method that is not allowed states its grounds outright', () => {
  assert.deepEqual([...groundsPut(seen(['purchased'], []), policy).stated], ['bought'])
})
