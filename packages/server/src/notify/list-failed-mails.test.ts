import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { signedIn } from '../testing/browser.ts'
import { castStaff, password } from '../testing/cast.ts'
import { onEachDatabase } from '../testing/test-house.ts'

const many = 5_000

onEachDatabase('Mails that failed by the thousand', (given) => {
  test('are told page by page, the newest first, each once, with how many there are in all', async () => {
    const { app, house } = given()
    await sql`insert into mail (mail_id, to_address, locale, time_zone, letter, subject, state, attempts, last_answer, created_at)
      select gen_random_uuid(), 'p' || n || '@teeladen.example', 'de', 'Europe/Berlin', '{}', 'Mail ' || n, 'failed', 13,
        '535 Anmeldung abgelehnt', timestamptz '2026-11-20' + (n / 3) * interval '1 minute'
      from generate_series(1, ${many}::integer) as n`.execute(house.database.root)
    const admin = await signedIn(app, (await castStaff(house, 'admin')).email, password)
    const seen: { to: string; at: string }[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const next: string = cursor === '' ? '' : `&cursor=${cursor}`
      const { status, body } = await admin.get(`/platform/failed-mails?limit=200${next}`)
      assert.deepEqual([status, body.total], [200, many])
      seen.push(...body.items)
      cursor = body.nextCursor
    }
    assert.equal(new Set(seen.map(({ to }) => to)).size, many)
    assert.equal(seen.length, many)
    const moments = seen.map(({ at }) => at)
    assert.deepEqual(moments, moments.toSorted().reverse())
  })
})
