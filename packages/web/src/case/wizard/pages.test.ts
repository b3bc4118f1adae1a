import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Policy } from '@freigabe/contract'
import { pagesOf, whereToGoOn } from './pages.ts'

const policy = {
  methods: [
    { code: 'form', requirements: ['form_link'] },
    { code: 'shop', requirements: ['shop_link'] },
  ],
  requirements: [{ id: 'form_link' }, { id: 'shop_link' }, { id: 'purpose' }],
  generalRequirements: ['purpose'],
} as unknown as Policy
const pages = pagesOf({
  methods: [
    { code: 'form', share: 50 },
    { code: 'shop', share: 50 },
  ],
  answers: {},
})
const missing = (key: string) => ({
  pointer: `/answers/${key.replace('/', '~1')}`,
  code: 'answer_missing',
  text: { de: '', en: '' },
})

test('who comes back goes on where the first detail of their step is missing', () => {
  const faults = [missing('shop/shop_link'), missing('general/purpose')]
  assert.equal(whereToGoOn(pages, policy, 2, faults).at, 'method.shop')
})

test('who comes back to a complete step goes on at its end', () => {
  assert.equal(whereToGoOn(pages, policy, 2, []).at, 'general')
  assert.equal(whereToGoOn(pages, policy, 4, [missing('general/purpose')]).at, 'summary')
})

test('who has not begun starts at the beginning', () => {
  assert.equal(whereToGoOn(pages, policy, 1, [missing('general/purpose')]).at, 'reminder')
})
