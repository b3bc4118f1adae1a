import assert from 'node:assert/strict'
import { test } from 'node:test'
import { examplePacks } from './example-packs.ts'
import { mergePacks } from './merge-packs.ts'
import { askedIn } from './requirements-for.ts'

const everywhere = mergePacks([examplePacks.law, examplePacks.house])
const policy = {
  ...everywhere,
  requirements: everywhere.requirements.map((one) =>
    one.id === 'discount' || one.id === 'purpose' ? { ...one, countries: ['CH', 'AT'] } : one,
  ),
}

function asked(countries: string[], hasRecipients?: boolean, of = policy) {
  const { methods, generalRequirements } = askedIn(of, countries, hasRecipients)
  return [
    ...(methods.find(({ code }) => code === 'customers')?.requirements ?? []),
    ...generalRequirements,
  ]
}

test('what is asked for some countries only is asked where recipients are in one of them', () => {
  for (const countries of [['CH'], ['DE', 'AT']]) {
    assert.ok(asked(countries).includes('discount'))
    assert.ok(asked(countries).includes('purpose'))
  }
})

test('elsewhere, and where no country is stated, it is not asked', () => {
  for (const countries of [['DE'], []]) {
    assert.ok(!asked(countries).includes('discount'))
    assert.ok(!asked(countries).includes('purpose'))
    assert.ok(asked(countries).includes('goods'))
  }
})

test('what is asked of recipients is not asked where nobody has come yet', () => {
  const ofRecipients = {
    ...policy,
    requirements: policy.requirements.map((one) =>
      one.id === 'goods' || one.id === 'purpose' ? { ...one, of: 'recipients' as const } : one,
    ),
  }
  for (const id of ['goods', 'purpose']) {
    assert.ok(asked(['AT'], true, ofRecipients).includes(id))
    assert.ok(!asked(['AT'], false, ofRecipients).includes(id))
  }
  assert.ok(asked(['AT'], false, ofRecipients).includes('discount'))
})
