import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { sql } from 'kysely'
import { onEachDatabase } from '../../testing/test-house.ts'
import { watchFollowers } from './watch-followers.ts'

onEachDatabase('Who watches the followers of the gate', (given) => {
  test('reads in the log once who is not heard of any more, by name, and that it is over', async (t) => {
    const { root } = given().house.database
    await sql`insert into gate_follower
      (key_id, follower_id, name, version, address, key_name, lease_until, heard_at)
      values (${randomUUIDv7()}, ${randomUUIDv7()}, 'mailer-7', '0.1.0', '192.0.2.7', 'Versand',
        clock_timestamp() - interval '1 second', clock_timestamp() - interval '20 seconds')`.execute(
      root,
    )
    t.mock.timers.enable({ apis: ['setInterval'] })
    const said: string[] = []
    const say = (level: string) => (facts: object, message: string) => {
      const { follower } = facts as { follower: string }
      said.push(`${level} ${follower}: ${message}`)
    }
    const watching = watchFollowers(given().house, { warn: say('warn'), info: say('info') })
    const look = async (lines: number) => {
      t.mock.timers.tick(10_000)
      while (said.length < lines) await nextTurn()
    }
    await look(1)
    assert.match(said[0]!, /^warn mailer-7: .* is not heard of any more and denies everything\.$/)
    await sql`delete from gate_follower`.execute(root)
    await look(2)
    assert.deepEqual(said.slice(1), ['info mailer-7: A copy of the gate is up to date, or gone.'])
    watching.stop()
  })
})
