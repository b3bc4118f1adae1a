import { change } from '../change/change.ts'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { type LoadedPack, loadedAs } from '../policy/packs/load-packs.ts'
import { readPack } from '../policy/packs/read-pack.ts'
import { packsPublished, versionDay, versionsOf } from '../policy/publications/packs-published.ts'
import { storePublication } from '../policy/publications/store-publication.ts'
import type { Person } from './people.ts'

/** What the platform's log keeps of a publication that belongs to the story, and goes with it. */
const ofStory = { example: true }

/** The house rules once let one person decide on larger lists. */
const earlier = [
  ['Bei mehr als 100.000 Empfängern', 'Bei mehr als 250.000 Empfängern'],
  ['With more than 100,000 recipients', 'With more than 250,000 recipients'],
  ['screening.recipients > 100000', 'screening.recipients > 250000'],
] as const

/** The packs that the installation published as it started, and when. */
interface Shipped {
  packs: LoadedPack[]
  publishedAt: string
}

/**
 * Publishes the packs anew at the beginning of the story, under versions of that day, so that no decision rests on
 * packs of a later day. Returns what the installation had published, which comes back at the end.
 */
export async function publishAtFirst(house: House): Promise<Shipped> {
  const shipped = await readAs(house.database, 'admin', null, async (tx) => {
    const { published_at: publishedAt } = await tx
      .selectFrom('policy_publication')
      .select('published_at')
      .where('number', '=', 1)
      .executeTakeFirstOrThrow()
    return { packs: (await packsPublished(tx, 1)).map(asLoaded), publishedAt }
  })
  // No role may take a publication back, or an entry of the log.
  await house.database.root.transaction().execute(async (tx) => {
    await tx.deleteFrom('policy_publication').execute()
    await tx.deleteFrom('platform_event').execute()
    await tx.updateTable('platform_chain_head').set({ seq: 0, hash: '' }).execute()
  })
  house.policies.forgetAll()
  const day = house.clock.now().slice(0, 10)
  const packs = shipped.packs.map((pack) => earlierForm(datedUntil(pack, day), day))
  await change(house, 'admin', null, (unit) =>
    storePublication(unit, {
      ...{ number: 1, packs, publishedBy: 'installation', secondedBy: null },
      ...{ at: unit.now, by: { kind: 'clock' }, about: ofStory },
    }),
  )
  return shipped
}

/** Two leads change the house rules to what they are now. */
export async function publishChange(
  house: House,
  { packs: shipped }: Shipped,
  [first, second]: [Person, Person],
): Promise<void> {
  const day = house.clock.now().slice(0, 10)
  await change(house, 'admin', null, async (unit) => {
    const before = new Map(
      (await packsPublished(unit.tx, 1)).map((row) => [row.pack_id, asLoaded(row)]),
    )
    const packs = shipped.map((pack) => {
      const known = before.get(pack.layer.id)!
      return known.source.includes(earlier[2][1]) ? datedUntil(pack, day) : known
    })
    if (packs.every((pack) => pack === before.get(pack.layer.id))) return
    await storePublication(unit, {
      ...{ number: 2, packs, publishedBy: first.id, secondedBy: second.id, at: unit.now },
      by: { kind: 'staff', personId: second.id, role: 'lead' },
      about: { ...ofStory, proposedBy: first.id, singleOperator: false },
    })
  })
}

/** Where the packs of the installation are younger than those of the story, they hold from its start on. */
export async function publishShippedAgain(house: House, shipped: Shipped): Promise<void> {
  await change(house, 'admin', null, async (unit) => {
    const { packs, publishedAt: at } = shipped
    const inForce = await house.policies.inForce(unit.tx)
    const held = await packsPublished(unit.tx, inForce)
    const versions = versionsOf(packs)
    if (held.every(({ pack_id, version }) => versions[pack_id] === version)) return
    await storePublication(unit, {
      ...{ number: inForce + 1, packs, publishedBy: 'installation', secondedBy: null },
      ...{ at, by: { kind: 'clock' }, about: {} },
    })
  })
}

function asLoaded({ layer, source }: Awaited<ReturnType<typeof packsPublished>>[number]) {
  return loadedAs(layer, source)
}

/** The pack, under a version of this day if its own is later. */
function datedUntil(pack: LoadedPack, day: string): LoadedPack {
  return versionDay(pack.layer).slice(0, 10) > day ? dated(pack, day) : pack
}

function dated({ layer, source }: LoadedPack, day: string): LoadedPack {
  const text = source.replace(/^version: .*$/m, `version: ${day}`)
  return loadedAs({ ...layer, version: `${layer.id}@${day}` }, text)
}

/** As the pack was before the change; one in which an operator has other rules stays as it is. */
function earlierForm(pack: LoadedPack, day: string): LoadedPack {
  if (!earlier.every(([now]) => pack.source.includes(now))) return pack
  const { source } = dated(pack, day)
  const text = earlier.reduce((all, [now, then]) => all.replace(now, then), source)
  const read = readPack(`${pack.layer.id}.yaml`, text)
  return 'faults' in read ? pack : loadedAs(read.layer, text)
}
