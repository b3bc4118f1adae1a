import type { House } from '../../../packages/server/src/house.ts'
import {
  createPolicyDraft,
  savePolicyDraft,
} from '../../../packages/server/src/policy/drafts/edit-policy-draft.ts'
import {
  proposePolicyDraft,
  publishPolicyDraft,
} from '../../../packages/server/src/policy/drafts/publish-policy-draft.ts'
import { readPublication } from '../../../packages/server/src/policy/publications/list-publications.ts'
import { runPolicyTrial } from '../../../packages/server/src/policy/trials/run-policy-trial.ts'
import { tryPolicyDraft } from '../../../packages/server/src/policy/trials/try-policy-draft.ts'
import { castStaff } from '../../../packages/server/src/testing/cast.ts'
import { inRole } from '../../../packages/server/src/testing/in-role.ts'
import { words } from '../words.ts'
import type { Visit } from './screen.ts'
import type { Scene } from './set-scene.ts'

const { policy } = words.de

/** What a lead sees of the policy: publications, and drafts in every state. */
export async function policyPages({ house }: Scene): Promise<Visit> {
  const [lead, second] = [await castStaff(house, 'lead'), await castStaff(house, 'lead')]
  const published = await drafted(house, lead.personId, '2031-01-01', (text) =>
    text.replace('months: 24', 'months: 12'),
  )
  await proposePolicyDraft(house, second.actor, published.id, published.version)
  const third = await castStaff(house, 'lead')
  const { publication } = await publishPolicyDraft(
    house,
    third.actor,
    published.id,
    published.version,
  )
  const faulty = await drafted(house, lead.personId, '2031-02-01', (text) => `wish: 1\n${text}`)
  const proposed = await drafted(house, second.personId, '2031-03-01', holdingAll)
  await proposePolicyDraft(house, second.actor, proposed.id, proposed.version)
  await tryOut(house, proposed.id, proposed.version)
  const path = '/admin/policy'
  return {
    email: lead.email,
    screens: [
      { name: 'policy', path },
      {
        name: 'beginning a draft',
        open: (page) => page.getByRole('button', { name: policy.drafts.begin }).click(),
      },
      {
        name: 'bringing a publication back',
        path,
        open: (page) =>
          page.getByRole('button', { name: policy.publications.bringBack }).first().click(),
      },
      {
        name: 'a draft with a fault',
        path: `${path}/drafts/${faulty.id}`,
        open: (page) => page.getByText('Hier gibt es nichts, das wish heißt.').waitFor(),
      },
      {
        name: 'adding a pack',
        open: async (page) => {
          await page.getByRole('button', { name: policy.draft.add }).click()
          const dialog = page.getByRole('dialog')
          await dialog.getByRole('button', { name: policy.draft.add }).click()
          await dialog.getByText(policy.draft.addFault).waitFor()
        },
      },
      {
        name: 'dropping a draft',
        path: `${path}/drafts/${faulty.id}`,
        open: (page) => page.getByRole('button', { name: policy.draft.drop }).click(),
      },
      {
        name: 'a proposed draft, compared',
        path: `${path}/drafts/${proposed.id}`,
        open: async (page) => {
          await page.getByText(policy.draft.difference, { exact: true }).click()
          await page.getByText('hold_all').first().waitFor()
        },
      },
      {
        name: 'publishing a draft',
        open: (page) => page.getByRole('button', { name: policy.draft.publish }).click(),
      },
      { name: 'a draft not tried yet', path: `${path}/drafts/${faulty.id}/trial` },
      { name: 'a draft tried on the past', path: `${path}/drafts/${proposed.id}/trial` },
      { name: 'a publication', path: `${path}/publications/${publication}` },
      {
        name: 'what a publication changed',
        open: async (page) => {
          await page.getByText(/^Änderung gegenüber/).click()
          await page.getByText('12', { exact: true }).first().waitFor()
        },
      },
    ],
  }
}

async function drafted(
  house: House,
  person: string,
  version: string,
  change: (text: string) => string,
) {
  const draft = { title: `Fassung vom ${version}`, note: 'Damit alles zusammenpasst.' }
  const { id, version: first, inForce } = await createPolicyDraft(house, person, draft)
  const { texts } = await readPublication(house, inForce)
  const text = texts.find((pack) => pack.id === 'house')!.source
  const files = { house: change(text).replace(/^version: .*$/m, `version: ${version}`) }
  return savePolicyDraft(house, person, id, { ...draft, version: first, base: inForce, files })
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

async function tryOut(house: House, draft: string, version: number) {
  await tryPolicyDraft(house, draft, version)
  const { run } = await inRole(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('policy_trial')
      .select('run')
      .where('draft_id', '=', draft)
      .executeTakeFirstOrThrow(),
  )
  const { signal } = new AbortController()
  await runPolicyTrial(house, { draft, run }, { attempt: 1, last: false, signal })
}
