import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyReply } from 'fastify'
import { AppError } from '../../http/app-error.ts'
import type { Caller } from '../../http/caller.ts'
import { issueKey } from '../../platform/keys.ts'
import { castAccount, castStaff } from '../../testing/cast.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { openQuestionLimit } from './question-limit.ts'

test('what a key may still ask within a second is told, and beyond that it is refused, while another goes on', () => {
  let now = 5_000
  const limit = openQuestionLimit(100, () => now)
  const ask = (keyId: string, questions: number) => {
    const head: Record<string, string> = {}
    const caller: Caller = { kind: 'platform_key', keyId, scopes: ['gate'], name: 'Versand' }
    try {
      limit.count(caller, questions, notedIn(head))
    } catch (error) {
      assert.ok(error instanceof AppError && error.code === 'TOO_MANY_REQUESTS')
      return 'refused'
    }
    assert.equal(head['ratelimit-policy'], '"key";q=100;w=1')
    return head.ratelimit
  }
  assert.equal(ask('one', 40), '"key";r=60;t=1')
  assert.equal(ask('one', 70), 'refused')
  assert.equal(ask('other', 70), '"key";r=30;t=1')
  assert.equal(ask('one', 60), '"key";r=0;t=1')
  assert.equal(ask('one', 1), 'refused')
  now = 6_000
  assert.equal(ask('one', 70), '"key";r=30;t=1')
})

onEachDatabase(
  'How much one key may ask the gate',
  (given) => {
    test('is bounded over HTTP', async () => {
      const { house, app } = given()
      const { account } = await castAccount(house)
      const admin = await castStaff(house, 'admin')
      const wish = { name: 'Versand', scopes: ['gate' as const] }
      const { secret } = await issueKey(house, admin.actor, admin.name, null, wish)
      const checks = Array.from({ length: 70 }, () => ({ account, group: 'newsletter' }))
      const ask = () =>
        app.inject({
          ...{ method: 'POST', url: '/v1/gate/checks', payload: { checks } },
          headers: { authorization: `Bearer ${secret}` },
        })
      let refused = await ask()
      assert.equal(refused.headers.ratelimit, '"key";r=30;t=1')
      // It may ask again whenever a new second begins.
      while (refused.statusCode === 200) refused = await ask()
      assert.deepEqual(
        [refused.statusCode, refused.json().code, refused.headers['retry-after']],
        [429, 'TOO_MANY_REQUESTS', '1'],
      )
    })
  },
  { FREIGABE_GATE_LIMIT: '100' },
)

/** An answer whose head alone is looked at. */
function notedIn(head: Record<string, string>): Pick<FastifyReply, 'header'> {
  const reply = {
    header(name: string, value: string) {
      head[name] = value
      return reply as unknown as FastifyReply
    },
  }
  return reply
}
