import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DeskCase, Policy, Requirement, Submission } from '@freigabe/contract'
import { claimsOf } from './claims-of.ts'

const text = { de: 'Text', en: 'Text' }
const requirement = (
  id: string,
  necessity: Requirement['necessity'] = 'required',
): Requirement => ({
  id,
  kind: 'text',
  necessity,
  label: text,
  why: text,
})
const policy = {
  generalRequirements: ['purpose'],
  methods: [{ code: 'form', requirements: ['link', 'wording'] }],
  requirements: [
    requirement('purpose'),
    requirement('link'),
    requirement('wording', 'recommended'),
  ],
} as unknown as Policy

const revision = (number: number, share: number, answers: Submission['content']['answers']) =>
  ({
    revision: number,
    content: { methods: [{ code: 'form', share }], answers },
    suggested: ['/answers/form~1link'],
    evidence: [],
  }) as unknown as Submission
const judged = (id: string): DeskCase['statements'][number] => ({
  id,
  value: null,
  by: null,
  at: null,
  revision: null,
  inBulk: false,
})
const seen = (submissions: Submission[], faults: DeskCase['faults'] = []) => ({
  submissions,
  faults,
  statements: ['answer:general/purpose', 'answer:form/link', 'method:form'].map(judged),
})

test('what changed since the earlier revision is marked with what stood there before', () => {
  const first = revision(1, 100, { 'form/link': 'a' })
  const second = revision(2, 60, { 'form/link': 'b', 'general/purpose': 'p' })
  const [form, general] = claimsOf(policy, seen([first, second]), first).groups
  assert.equal(form?.claims[0]?.change, 'changed')
  assert.equal(form?.claims[0]?.previous, 'a')
  assert.equal(form?.change, 'changed')
  assert.equal(form?.previousShare, 100)
  assert.equal(general?.claims[0]?.change, 'new')
})

test('an answer that the files suggested is marked, and no other', () => {
  const answers = { 'form/link': 'a', 'general/purpose': 'p' }
  const { groups } = claimsOf(policy, seen([revision(1, 100, answers)]), null)
  const marks = groups.flatMap(({ claims }) => claims.map(({ key, suggested }) => [key, suggested]))
  assert.deepEqual(marks, [
    ['form/link', true],
    ['general/purpose', false],
  ])
})

test('a fault stands at its answer, any other at the submission', () => {
  const faults = ['/answers/form~1link', '/methods'].map((pointer) => ({
    pointer,
    code: 'x',
    text,
  }))
  const claims = claimsOf(policy, seen([revision(1, 100, { 'form/link': 'a' })], faults), null)
  assert.equal(claims.groups[0]?.claims[0]?.faults.length, 1)
  assert.deepEqual(
    claims.faults.map(({ pointer }) => pointer),
    ['/methods'],
  )
})

test('what is recommended and left out is named apart', () => {
  const { groups } = claimsOf(policy, seen([revision(1, 100, {})]), null)
  assert.deepEqual(
    groups[0]?.leftOut.map(({ id }) => id),
    ['wording'],
  )
})
