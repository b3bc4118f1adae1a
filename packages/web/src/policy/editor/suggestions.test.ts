import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Suggestion, suggestions } from './suggestions.ts'

const root = `${import.meta.dirname}/../../../../..`
const schema = JSON.parse(readFileSync(`${root}/docs/reference/policy-pack.schema.json`, 'utf8'))
const texts = ['base', 'house'].map((id) => readFileSync(`${root}/policies/${id}.yaml`, 'utf8'))
const after = (before: string) => suggestions(schema, before, texts)
const labels = (found: Suggestion[]) => found.map(({ label }) => label)

test('at the edge the parts of a pack are offered, each with what it is', () => {
  const found = after('id: house\n')
  assert.ok(['version', 'methods', 'promise'].every((part) => labels(found).includes(part)))
  assert.ok(found.find(({ label }) => label === 'extends')!.detail)
})

test('in a method its parts are offered, and behind its stance the three that there are', () => {
  assert.ok(labels(after('methods:\n  - code: a\n    ')).includes('explanation'))
  assert.deepEqual(labels(after('methods:\n  - code: a\n    stance: ')), [
    'allowed',
    'conditional',
    'forbidden',
  ])
})

test('where a ground or a requirement is named, the ids that the packs give away are offered', () => {
  const ids = labels(after('methods:\n  - code: a\n    requirements:\n      - '))
  assert.ok(ids.includes('form_link'), String(ids))
  assert.deepEqual(labels(after('methods:\n  - code: a\n    requirements: [form_link, ')), ids)
  assert.deepEqual(labels(after('generalRequirements:\n  - ')), ids)
})

test('where ids are given away none is offered', () => {
  assert.deepEqual(labels(after('requirements:\n  - id: ')), [])
})
