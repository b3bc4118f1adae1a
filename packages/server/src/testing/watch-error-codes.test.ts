import assert from 'node:assert/strict'
import { test } from 'node:test'
import { AppError } from '../http/app-error.ts'
import { buildServer } from '../http/server.ts'
import { testConfig, watchErrorCodes } from './test-house.ts'

test('a code that an endpoint does not declare is noted; its own and the common ones are not', async () => {
  const app = await buildServer(testConfig('/'))
  const codes = ['LAST_OWNER', 'LEASE_LOST', 'NOT_FOUND'] as const
  for (const url of ['/v1/accounts/:account/people/:person', '/v1/elsewhere/:person']) {
    app.delete(url, async (request) => {
      throw new AppError(codes[Number((request.params as { person: string }).person)]!)
    })
  }
  const undeclared = watchErrorCodes(app)
  for (const place of codes.keys()) {
    await app.inject({ method: 'DELETE', url: `/v1/accounts/one/people/${place}` })
    await app.inject({ method: 'DELETE', url: `/v1/elsewhere/${place}` })
  }
  assert.deepEqual(undeclared, ['DELETE /v1/accounts/:account/people/:person answers LEASE_LOST'])
  await app.close()
})
