import { sweepClocks } from '../case/clock/sweep-clocks.ts'
import { change } from '../change/change.ts'
import { clockOf, readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { setSkills } from '../people/staff/staff.ts'
import { type Customer, opensGroup, uploads } from './customer-acts.ts'
import { direct } from './direct.ts'
import { draftOfPolicy } from './draft-of-policy.ts'
import { migrationList } from './lists/migration-list.ts'
import { foundPlatform, joinStaff, type Person } from './people.ts'
import { examplePassword, type SignIn, writeSignIns } from './sign-ins.ts'
import type { Stage } from './stage.ts'
import { brandt } from './stories/brandt.ts'
import { feinsinn } from './stories/feinsinn.ts'
import { lindental } from './stories/lindental.ts'
import { naturgarten } from './stories/naturgarten.ts'
import { nordlicht } from './stories/nordlicht.ts'
import { velora } from './stories/velora.ts'
import { type StoryClock, type StoryTime, storyClock, storyTime } from './story-time.ts'

const platformName = 'Rohrpost'
const domain = 'rohrpost.example'

/**
 * Fills an empty installation with an example platform: its people, and the last four months of six
 * accounts, told by the product's own verbs under a clock that moves. Ends with the file of sign-ins.
 * `onProgress` is told which share of the stories has been played.
 */
export async function buildExample(
  house: House,
  onProgress: (share: number) => void = () => undefined,
): Promise<SignIn[]> {
  const hashEach = await hashPasswordOnce(house)
  try {
    return await tellStories(house, onProgress)
  } finally {
    await hashEach()
  }
}

/** Everybody has the same password, and its digest takes a tenth of a second by design. Gives the way back. */
async function hashPasswordOnce({ auth }: House): Promise<() => Promise<void>> {
  const { password } = await auth.$context
  const { hash } = password
  let digest: Promise<string> | null = null
  password.hash = () => {
    digest ??= hash(examplePassword)
    return digest
  }
  return async () => {
    password.hash = hash
  }
}

async function tellStories(house: House, onProgress: (share: number) => void): Promise<SignIn[]> {
  const { calendar } = await readAs(house.database, 'door', null, async (tx) =>
    house.policies.effective(tx, await house.policies.inForce(tx), []),
  )
  const time = storyTime((at) => house.calendar(calendar, at), house.clock.now())
  const begin = time.daysAgo(130, '09:00')
  const clock = storyClock(begin)
  const shareUntil = shareBetween(begin, house.clock.now())
  const signIns: SignIn[] = []
  const stage = await openStage(storyHouse(house, clock), clock, time, signIns)
  const agency = await feinsinn(stage)
  const fromNordlicht = await nordlicht(stage, agency.jana)
  const utility = await lindental(stage)
  const stories = [
    ...agency.stories,
    ...fromNordlicht,
    ...utility.stories,
    ...(await naturgarten(stage, agency.felix)),
    ...(await velora(stage)),
    ...(await brandt(stage, agency.jana)),
  ]
  await direct(stage.house, clock, stories, (moment) => onProgress(shareUntil(moment)))
  await leaveOneToTheQueue(house, time, utility.katrin)
  await draftOfPolicy(house, stage.lead.person)
  // The queue is in order before the worker comes to it.
  await sweepClocks(house)
  await writeSignIns(house.config.FREIGABE_DATA, signIns)
  return signIns
}

/** Which share of the time between two moments has passed at a third. */
function shareBetween(begin: string, end: string) {
  const [from, to] = [Date.parse(begin), Date.parse(end)]
  return (moment: string) => (Date.parse(moment) - from) / (to - from)
}

/** The last file is uploaded in real time: whoever is quick sees its screening at work. */
async function leaveOneToTheQueue(house: House, time: StoryTime, customer: Customer) {
  const group = await opensGroup({ ...customer, house }, 'Neue Hausanschlüsse', 'hausanschluss')
  const list = migrationList('hausanschluss_interessenten.tsv', {
    rows: 24_000,
    period: time.period(900, 1),
  })
  await uploads({ ...customer, house }, group, list)
}

/** The same house in the story's time. Its mails are only kept: nobody of the story has a mailbox. */
function storyHouse(house: House, clock: StoryClock): House {
  return {
    ...house,
    clock: clockOf(clock),
    jobs: { ...house.jobs, enqueue: async () => undefined },
  }
}

async function openStage(
  house: House,
  clock: StoryClock,
  time: StoryTime,
  signIns: SignIn[],
): Promise<Stage> {
  await markAsExample(house)
  const signIn: Stage['signIn'] = (email, name, role, of) => {
    signIns.push({ email, password: examplePassword, name, role, of })
  }
  const worksHere = (mailbox: string, name: string, role: string) => {
    const email = `${mailbox}@${domain}`
    signIn(email, name, role, platformName)
    return { name, email }
  }
  const reviewers = [
    worksHere('miriam.kessler', 'Miriam Kessler', 'reviewer'),
    worksHere('tobias.anders', 'Tobias Anders', 'reviewer'),
  ] as const
  const leads = [
    worksHere('helene.vogt', 'Dr. Helene Vogt', 'lead'),
    worksHere('katja.behrens', 'Katja Behrens', 'lead'),
  ] as const
  const support = worksHere('jonas.weidner', 'Jonas Weidner', 'support')
  const billing = worksHere('ayse.demir', 'Ayşe Demir', 'billing')
  const admin = await foundPlatform(house, worksHere('frank.osterloh', 'Frank Osterloh', 'admin'))

  const atDesk = (person: Person, role: 'reviewer' | 'lead') => ({ house, person, role })
  const miriam = atDesk(await joinStaff(house, admin, reviewers[0], ['reviewer']), 'reviewer')
  const tobias = atDesk(await joinStaff(house, admin, reviewers[1], ['reviewer']), 'reviewer')
  const helene = atDesk(await joinStaff(house, admin, leads[0], ['lead']), 'lead')
  await joinStaff(house, admin, leads[1], ['lead'])
  await knows(house, admin, miriam.person, ['closed_circles', 'migration'])
  await knows(house, admin, tobias.person, ['law_abroad', 'social_networks'])
  const jonas = { house, person: await joinStaff(house, admin, support, ['support']) }
  const ayse = { house, person: await joinStaff(house, admin, billing, ['billing']) }
  const desk = { miriam, tobias, lead: helene }
  return { house, clock, time, admin, ...desk, support: jonas, billing: ayse, signIn }
}

/** Administration says what a reviewer knows about. */
async function knows(house: House, admin: Person, person: Person, skills: string[]) {
  await setSkills(house, { kind: 'staff', personId: admin.id, role: 'admin' }, person.id, skills)
}

async function markAsExample(house: House): Promise<void> {
  const now = house.clock.now()
  await change(house, 'admin', null, ({ tx }) =>
    tx
      .insertInto('platform')
      .values({ name: platformName, locale: 'de', example: true, set_up_at: now })
      .execute(),
  )
}
