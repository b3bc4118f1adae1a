import {
  createPolicyDraft,
  savePolicyDraft,
} from '../../packages/server/src/policy/drafts/edit-policy-draft.ts'
import { readPublication } from '../../packages/server/src/policy/publications/list-publications.ts'
import { runPolicyTrial } from '../../packages/server/src/policy/trials/run-policy-trial.ts'
import {
  readPolicyTrial,
  tryPolicyDraft,
} from '../../packages/server/src/policy/trials/try-policy-draft.ts'
import { castStaff, castSubmitted } from '../../packages/server/src/testing/cast.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { testDatabases } from '../../packages/server/src/testing/test-database.ts'
import { openTestHouse, type TestHouse } from '../../packages/server/src/testing/test-house.ts'
import type { Measurement } from '../measurement.ts'
import { repeatEvaluation } from './repeat-evaluation.ts'

/** A draft tried on 10,000 and on 100,000 past cases, each of which it changes. */
export async function trials(): Promise<Measurement[]> {
  const rows: Measurement[] = []
  for (const kind of testDatabases) {
    const given = await openTestHouse(kind)
    try {
      await castSubmitted(given.house)
      const small = await trialSeconds(given, 10_000)
      const large = await trialSeconds(given, 100_000)
      rows.push(
        {
          what: `a draft tried on 10,000 past cases (${kind})`,
          measured: `${small.toFixed(1)} s`,
          beside: 'promised 60 s',
          ratio: (small / 60).toFixed(2),
        },
        {
          what: `a draft tried on 100,000 past cases (${kind})`,
          measured: `${large.toFixed(1)} s`,
          beside: `10,000 ${small.toFixed(1)} s`,
          ratio: (large / small).toFixed(1),
        },
      )
    } finally {
      await given.end()
    }
  }
  return rows
}

async function trialSeconds({ house }: TestHouse, cases: number): Promise<number> {
  await repeatEvaluation(house, cases)
  const draft = await writeDraft(house)
  await tryPolicyDraft(house, draft.id, draft.version)
  const { run } = await inRole(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('policy_trial')
      .select('run')
      .where('draft_id', '=', draft.id)
      .executeTakeFirstOrThrow(),
  )
  const { signal } = new AbortController()
  const start = performance.now()
  await runPolicyTrial(house, { draft: draft.id, run }, { attempt: 1, last: false, signal })
  const seconds = (performance.now() - start) / 1000
  const { done, changed } = await readPolicyTrial(house, draft.id)
  if (done !== cases || changed !== cases) throw new Error(`${done} tried, ${changed} changed.`)
  return seconds
}

async function writeDraft(house: TestHouse['house']) {
  const { personId } = await castStaff(house, 'lead')
  const words = { title: 'Alles ansehen', note: '' }
  const { id, version, inForce } = await createPolicyDraft(house, personId, words)
  const { texts } = await readPublication(house, inForce)
  const text = texts.find((pack) => pack.id === 'house')!.source
  const files = { house: holdingAll(text).replace(/^version: .*$/m, 'version: 2031-01-01') }
  return savePolicyDraft(house, personId, id, { ...words, version, base: inForce, files })
}

function holdingAll(text: string): string {
  return text.replace(
    /^rules:\n/m,
    `rules:
  - id: hold_all
    title: { de: Alles ansehen, en: Look at all }
    explanation: { de: Jede Liste sieht ein Mensch an., en: A person looks at every list. }
    when: account.ageDays >= 0
    then: { effect: hold }
`,
  )
}
