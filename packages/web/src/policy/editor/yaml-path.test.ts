import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yamlPlace } from './yaml-path.ts'

const pack = `id: house
methods:
  - code: form
    label:
      de: Formular
      en: Form
    requirements:
      - purpose
      - link
    stance: allowed
promise:
  businessDays: 1
generalRequirements:
- purpose
`
const places: [end: string, path: string[], key: string | null][] = [
  ['', [], null],
  ['ba', [], null],
  ['basis: ', [], 'basis'],
  ['promise:\n  ', ['promise'], null],
  ['methods:\n  - ', ['methods', '[]'], null],
  ['methods:\n  - code: a\n    ', ['methods', '[]'], null],
  ['methods:\n  - code: a\n    label:\n      ', ['methods', '[]', 'label'], null],
  ['methods:\n  - label:\n      ', ['methods', '[]', 'label'], null],
  ['methods:\n  - code: a\n    grounds:\n      - ', ['methods', '[]', 'grounds', '[]'], null],
  ['methods:\n  - code: a\n    grounds: [', ['methods', '[]'], 'grounds'],
  ['methods:\n- code: a\n  stance: ', ['methods', '[]'], 'stance'],
  ['generalRequirements:\n- a\n- ', ['generalRequirements', '[]'], null],
  ['promise:\n  # a remark\n\n  business', ['promise'], null],
]

for (const [end, path, key] of places) {
  test(`the place after ${JSON.stringify(end)} is ${[...path, key ?? ''].join('.')}`, () => {
    assert.deepEqual(yamlPlace(pack + end), { path, key })
  })
}
