import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Draft, Policy } from '@freigabe/contract'
import { pagesOf } from './pages.ts'
import { stepState } from './step-states.ts'

const policy = {
  methods: [
    { code: 'form', requirements: ['link', 'text'] },
    { code: 'purchased', stance: 'forbidden', requirements: [] },
  ],
  requirements: [
    { id: 'link', necessity: 'required' },
    { id: 'text', necessity: 'recommended' },
    { id: 'purpose', necessity: 'required' },
  ],
  generalRequirements: ['purpose'],
} as unknown as Policy
const pages = pagesOf({ methods: [{ code: 'form', share: 100 }], answers: {} })
const link = { 'form/link': 'https://kaffee.example/newsletter' }
const purpose = { 'general/purpose': 'Einmal im Monat' }

function stateOf(
  at: string,
  opened: string,
  answers: Draft['content']['answers'] = {},
  furthest = 2,
  contradicted: string[] = [],
) {
  const page = pages.find((each) => each.at === opened)!
  const each = pages.find((one) => one.at === at)!
  return stepState(each, { pages, page, policy, answers, faults: [], contradicted, furthest })
}

test('step 2 is done only when all of its pages are', () => {
  assert.equal(stateOf('methods', 'general', link), 'ahead')
  assert.equal(stateOf('methods', 'contact', link), 'open')
  assert.equal(stateOf('methods', 'contact', { ...link, ...purpose }), 'done')
})

test('a page of step 2 is done without what is only recommended', () => {
  assert.equal(stateOf('method.form', 'contact', link), 'done')
  assert.equal(stateOf('method.form', 'contact'), 'open')
})

test('the contact asks nothing of anybody, and is done once it was passed', () => {
  assert.equal(stateOf('contact', 'general', {}), 'ahead')
  assert.equal(stateOf('contact', 'summary', {}, 4), 'done')
})

test('a page with a statement that does not match is something to look at, and so is its step', () => {
  const answers = { ...link, ...purpose }
  assert.equal(stateOf('method.form', 'summary', answers, 4, ['method.form']), 'open')
  assert.equal(stateOf('methods', 'summary', answers, 4, ['method.form']), 'open')
  assert.equal(stateOf('general', 'summary', answers, 4, ['method.form']), 'done')
})

test('a method that is not allowed is something to look at, and so is its step', () => {
  const purchased = pagesOf({ methods: [{ code: 'purchased', share: 100 }], answers: {} })
  const page = purchased.find(({ at }) => at === 'summary')!
  const stateIn = (at: string) =>
    stepState(purchased.find((one) => one.at === at)!, {
      ...{ pages: purchased, page, policy, answers: purpose, faults: [], contradicted: [] },
      furthest: 4,
    })
  assert.deepEqual(['method.purchased', 'methods', 'general'].map(stateIn), [
    'open',
    'open',
    'done',
  ])
})
