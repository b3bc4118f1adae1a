import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { openapiDocument, packFileSchema, reportSchema } from '@freigabe/server'
import { callFreigabe } from '../testing/call-freigabe.ts'
import { freigabe } from '../testing/run-freigabe.ts'

describe('freigabe print', () => {
  for (const [name, document] of [
    ['openapi', openapiDocument],
    ['policy-pack', packFileSchema],
    ['screening-report', reportSchema],
  ] as const) {
    test(`prints ${name} as it is made here, and the same each time`, async () => {
      const [first, second] = [
        await callFreigabe(['print', name]),
        await callFreigabe(['print', name]),
      ]
      assert.equal(first.out, `${JSON.stringify(document(), null, 2)}\n`)
      assert.deepEqual(first, second)
      assert.deepEqual([first.code, first.err], [0, ''])
    })
  }

  test('prints all of it into a pipe', async () => {
    const { code, out } = await freigabe(['print', 'openapi'])
    assert.deepEqual([code, JSON.parse(out).openapi], [0, '3.1.0'])
  })

  test('names what there is to be printed where something else is asked for', async () => {
    const { code, err } = await callFreigabe(['print', 'swagger'])
    assert.equal(code, 2)
    assert.match(err, /“openapi”, “policy-pack” and “screening-report”, not “swagger”/)
  })
})
