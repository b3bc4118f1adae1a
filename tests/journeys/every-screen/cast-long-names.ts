import { randomUUIDv7 } from 'node:crypto'
import { saveDraft } from '../../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../../packages/server/src/case/submitting/submit-case.ts'
import type { House } from '../../../packages/server/src/house.ts'
import { createGroup } from '../../../packages/server/src/lists/groups/create-group.ts'
import {
  castAccount,
  completeContent,
  importFile,
  importUnscreened,
} from '../../../packages/server/src/testing/cast.ts'
import { inRole } from '../../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../../packages/server/src/testing/policy-at-home.ts'

const compound = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const file = 'E-Mail;Name\nanna@example.org;Anna\nbert@example.net;Bert\n'

/** An account in which every name is as long as allowed, some in one word. */
export interface LongNames {
  account: string
  /** A group with files in every state. */
  imports: string
  /** A case that was handed in. */
  submitted: string
  /** A case that waits for its submission. */
  open: string
}

export async function castLongNames(house: House): Promise<LongNames> {
  const { account, owner } = await castAccount(house, fill('Gesellschaft zur Förderung der', 200))
  const named = (name: string) => createGroup(house, owner.actor, account, { name })
  const imported = async (name: string) => {
    const { id } = await named(name)
    const { caseId } = await importFile(house, owner.actor, account, id, file)
    return caseId!
  }
  const open = await imported(`${compound}${compound}`.slice(0, 120))
  const submitted = await imported(fill('Interessentinnen und Interessenten der', 120))
  const draft = {
    version: 0,
    content: await completeContent(house, account),
    alsoCases: [],
    step: 4,
  }
  const by = { id: owner.personId, name: owner.name }
  await saveDraft(house, by, account, submitted, draft as never)
  await submitCase(house, owner, account, submitted, {
    submissionId: randomUUIDv7(),
    draftVersion: 1,
    declarationVersion: policyAtHome.declaration.version,
  })
  const { id: imports } = await named('Importe in jedem Zustand')
  await importFile(house, owner.actor, account, imports, 'Ort;Name\nUlm;Anna\nBonn;Bert\n')
  for (const state of ['received', 'screening', 'interrupted'] as const) {
    const { id } = await importUnscreened(house, owner.actor, account, imports, file)
    // Half of it has been read; no worker continues from here.
    await inRole(house.database, 'command', account, (tx) =>
      tx
        .updateTable('batch')
        .set({ state, bytes_read: state === 'screening' ? 27 : 0, file_name: `${compound}.csv` })
        .where('account_id', '=', account)
        .where('batch_id', '=', id)
        .execute(),
    )
  }
  return { account, imports, submitted, open }
}

/** Words upon words, up to the length. */
function fill(words: string, length: number): string {
  return `${words} ${compound} `.repeat(4).slice(0, length).trim()
}
