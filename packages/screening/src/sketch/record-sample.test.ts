import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import type { SampledRecord } from './record-sample.ts'

test('lists of the same recipients draw the same ones, in any order, with what each says of the consent', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, at) =>
      `p${at}@example.org;2025-0${1 + (at % 9)}-11 08:${10 + (at % 50)}:30;192.0.2.${at % 200}`,
  )
  const [one, other] = [await drawn(rows), await drawn(rows.toReversed())]
  assert.equal(one.length, 512)
  assert.deepEqual(one, other)
  const part = await drawn(rows.slice(0, 1500))
  const shared = part.filter(({ hash }) => one.some((record) => record.hash === hash))
  assert.ok(shared.length > 200)
  assert.match(one[0]!.values[0]!, /^2025-0\d-11T08:\d\d:30\.000Z$/)
  assert.match(one[0]!.values[2]!, /^192\.0\.2\.\d+$/)
  assert.deepEqual([one[0]!.values[1], one[0]!.values[3]], [null, null])
})

test('days stay days, read in the order of the file, and cells that say nothing are null', async () => {
  const rows = ['a@example.org;13.02.2025;', 'b@example.org;01.03.2025;', 'c@example.org;;-']
  const values = (await drawn(rows)).map((record) => record.values.slice(0, 3))
  assert.deepEqual(
    values.toSorted((a, b) => `${a[0]}`.localeCompare(`${b[0]}`)),
    [
      ['2025-02-13', null, null],
      ['2025-03-01', null, null],
      [null, null, null],
    ],
  )
})

test('another spelling of a mailbox has the same record, and two in one list have none', async () => {
  const day = ';13.02.2025;'
  const [plain] = await drawn([`anna.weber@gmail.com${day}`])
  const [spelt] = await drawn([`annaweber+x@googlemail.com${day}`])
  assert.deepEqual(spelt, plain)
  const both = [
    `anna.weber@gmail.com${day}`,
    'a.nnaweber@gmail.com;01.03.2025;',
    `b@gmail.com${day}`,
  ]
  const left = await drawn(both)
  assert.deepEqual(left, await drawn([`b@gmail.com${day}`]))
  assert.equal(left.length, 1)
})

test('a list that says nothing of any consent draws none', async () => {
  assert.deepEqual(await drawn(['a@example.org'], 'E-Mail'), [])
})

async function drawn(
  rows: readonly string[],
  header = 'E-Mail;Angemeldet am;Anmelde-IP',
): Promise<readonly SampledRecord[]> {
  const found: SampledRecord[][] = []
  const bytes = new TextEncoder().encode(`${header}\n${rows.join('\n')}\n`)
  await screen(stream(bytes), {
    now: new Date('2026-11-25T10:00:00Z'),
    onRecipients: ({ sketch }) => found.push([...(sketch.records ?? [])]),
  })
  return found[0]!
}

async function* stream(bytes: Uint8Array) {
  yield bytes
}
