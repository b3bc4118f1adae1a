import { Readable } from 'node:stream'
import type { RecordedBy } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { z } from 'zod'
import { takeInBatch } from '../case/lists/take-in-batch.ts'
import { readAs } from '../database/database.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { screenBatch } from '../lists/screening/screen-batch.ts'
import { deliverArrivals } from '../sources/deliver-arrivals.ts'
import { dice } from './lists/dice.ts'
import { germans, inventedPerson } from './lists/invented-person.ts'
import { drawnIpAddress, listKinds, recipientsList } from './lists/recipients-list.ts'
import { type Scene, the } from './scene.ts'

/** A story's details of an import: the list, and the days ago between which its recipients came together. */
export const importWish = z.object({
  file: z.string(),
  /** The name that the list is drawn from, if another list is to have the same recipients. */
  drawnAs: z.string().optional(),
  list: z.strictObject({
    kind: z.enum(listKinds),
    rows: z.int(),
    between: z.tuple([z.int(), z.int()]).default([0, 0]),
    confirmed: z.boolean().optional(),
  }),
  /** Whether it is to be checked before it is needed. */
  early: z.boolean().default(false),
  source: z.string().optional(),
  values: z.array(z.string()).optional(),
  headings: z.tuple([z.string(), z.string()]).optional(),
  domain: z.string().optional(),
})

/** Imports a list and has it screened at once, which opens a case unless the list is refused. */
export async function importList(
  scene: Scene,
  by: Actor,
  { file, drawnAs = file, list, early, ...words }: z.output<typeof importWish>,
  recordedBy?: RecordedBy,
): Promise<void> {
  const { house, time, account } = scene
  const { between, ...drawn } = list
  scene.list = recipientsList(drawnAs, {
    ...drawn,
    ...words,
    language: account.locale,
    period: time.period(...between),
  })
  const bytes = Readable.from([scene.list.bytes])
  const how = { fileName: file, trigger: early ? 'early' : 'import', recordedBy } as const
  const { id } = await uploadBatch(house, by, account.id, the('group', scene.ids), how, bytes)
  scene.imports.set(file, id)
  await screen(scene, id)
}

/** This many people sign up through the source, and their sign-ups are screened. */
export async function arrivals(scene: Scene, by: Actor, count: number): Promise<void> {
  const { house, account, source } = scene
  if (source === undefined) throw new Error('The story has no source yet.')
  const group = the('group', scene.ids)
  const now = house.clock.now()
  const recipients = signUps(`${source.name} ${now}`, count, now)
  const { batches } = await deliverArrivals(
    house,
    by,
    { account: account.id, group, source: source.id },
    { recipients },
  )
  for (const { batchId } of batches) await screen(scene, batchId)
}

/** Screens an import; the case that it then belongs to is what the story is about. */
async function screen({ house, account, ids }: Scene, batch: string): Promise<void> {
  const run = { attempt: 1, last: true, signal: new AbortController().signal }
  await screenBatch(house, { account: account.id, batch }, run, takeInBatch)
  const opened = await readAs(house.database, 'customer', account.id, (tx) =>
    tx
      .selectFrom('case_batch')
      .select('case_id')
      .where('account_id', '=', account.id)
      .where('batch_id', '=', batch)
      .executeTakeFirst(),
  )
  if (opened !== undefined) ids.set('case', opened.case_id)
}

/** People who sign up one after another, some minutes apart, and confirm soon. */
function signUps(word: string, count: number, until: string) {
  const draw = dice(word)
  const apart = 3 * 60_000
  return Array.from({ length: count }, (_, place) => {
    const { email } = inventedPerson(draw, germans(9), 1000 + draw.number(90_000))
    const signedUp = Date.parse(until) - (count - place) * apart
    const ip = drawnIpAddress(draw)
    return {
      address: email,
      signedUpAt: new Date(signedUp).toISOString(),
      signUpIp: ip,
      confirmedAt: new Date(signedUp + (20 + draw.number(100)) * 1000).toISOString(),
      confirmIp: ip,
    }
  })
}
