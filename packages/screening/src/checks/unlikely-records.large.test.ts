import assert from 'node:assert/strict'
import { test } from 'node:test'
import { screen } from '../screen.ts'
import { chunks } from '../testing/chunks.ts'
import { chance } from '../testing/simulated/chance.ts'
import { honestLists } from '../testing/simulated/honest-lists.ts'
import { type ListKind, listText } from '../testing/simulated/simulated-list.ts'
import { type Finding, isForDesk } from './checks.ts'

test('of 100 honest lists that no weight was set on, at most three have a warning of forgery', async () => {
  const warned: string[] = []
  let lists = 0
  for (const kind of honestLists) {
    for (const rows of [40, 200, 1000]) {
      for (const seed of ['kept aside 1', 'kept aside 2']) {
        lists++
        const found = await findingsIn(kind, rows, seed)
        if (found.some(({ severity }) => severity === 'warning'))
          warned.push(`${kind.name} ${rows}`)
      }
    }
  }
  assert.ok(warned.length <= 0.03 * lists, `${warned.length} of ${lists}: ${warned.join(', ')}`)
})

/** What only those who decide may read. */
async function findingsIn(kind: ListKind, rows: number, seed: string): Promise<Finding[]> {
  const list = kind.write(chance(`${kind.name} ${rows} ${seed}`), rows)
  const report = await screen(chunks([...listText(list)].join('')), {
    now: new Date('2026-11-25T10:00:00Z'),
    origin: 'server',
  })
  assert.ok(report.outcome === 'screened')
  return report.findings.filter(({ id }) => isForDesk(id))
}
