import { Readable } from 'node:stream'
import type { OperatorContact, StaffRole } from '@freigabe/contract'
import { sweepClocks } from '../case/clock/sweep-clocks.ts'
import { setStanding } from '../case/rules/rule-standing.ts'
import { change } from '../change/change.ts'
import { clockOf, readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { createGroup } from '../lists/groups/create-group.ts'
import { uploadBatch } from '../lists/import/upload-batch.ts'
import { setSkills } from '../people/staff/staff.ts'
import { businessCalendar } from '../policy/calendar/business-calendar.ts'
import { calendarSettings } from '../policy/calendar/read-calendar.ts'
import { createPolicyDraft, savePolicyDraft } from '../policy/drafts/edit-policy-draft.ts'
import { packsPublished } from '../policy/publications/packs-published.ts'
import { tryPolicyDraft } from '../policy/trials/try-policy-draft.ts'
import { mailbox } from './lists/names.ts'
import { recipientsList } from './lists/recipients-list.ts'
import { foundPlatform, joinStaff, type Person } from './people.ts'
import { playStories, type Stage } from './play-stories.ts'
import { readStory } from './read-story.ts'
import type { Player } from './scene.ts'
import { examplePassword, type SignIn, writeSignIns } from './sign-ins.ts'
import { publishAtFirst, publishChange, publishShippedAgain } from './story-policies.ts'
import { type StoryClock, type StoryTime, storyClock, storyTime } from './story-time.ts'

const platformName = 'Rohrpost'
/** The number is one of those that are kept for stories. */
const contact: OperatorContact = {
  phone: '+49 30 23125 100',
  address: 'Rohrpost GmbH, Postweg 1, 10115 Berlin',
  hours: { de: 'Mo.–Fr. 9–17 Uhr', en: 'Mon–Fri 9 am to 5 pm' },
}
const domain = 'rohrpost.example'

/** In the order in which their accounts were opened. */
const stories = ['feinsinn', 'nordlicht', 'lindental', 'naturgarten', 'velora', 'brandt']

type Colleague = [key: string, name: string, role: StaffRole, ...skills: string[]]

/** The last one founds the platform. */
const colleagues: Colleague[] = [
  ['miriam', 'Miriam Kessler', 'reviewer', 'closed_circles', 'migration', 'customer_exception'],
  ['tobias', 'Tobias Anders', 'reviewer', 'law_abroad', 'social_networks'],
  ['helene', 'Dr. Helene Vogt', 'lead'],
  ['katja', 'Katja Behrens', 'lead'],
  ['jonas', 'Jonas Weidner', 'support'],
  ['ayse', 'Ayşe Demir', 'billing'],
  ['frank', 'Frank Osterloh', 'admin'],
]

/**
 * Fills an empty installation with an example platform: its people, and the last four months of six accounts,
 * told by the product's own verbs under a moving clock. Ends with the file of sign-ins. `onProgress` is told
 * which share of the stories has been played.
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

/** All have the same password, whose digest takes a tenth of a second by design. Returns the way back. */
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
  const { calendar, settings } = await readAs(house.database, 'door', null, async (tx) => ({
    ...(await house.policies.effective(tx, await house.policies.inForce(tx), [])),
    settings: await calendarSettings(house.config, tx),
  }))
  const time = storyTime((at) => businessCalendar(settings, calendar, at), house.clock.now())
  const begin = time.daysAgo(130, '09:00')
  const clock = storyClock(begin)
  const shareUntil = shareBetween(begin, house.clock.now())
  const signIns: SignIn[] = []
  const inStory = storyHouse(house, clock)
  const shipped = await publishAtFirst(inStory)
  await letRuleAccept(house, 'own_form_by_platform', begin)
  const stage = await openStage(inStory, clock, time, signIns)
  const told = stories.map((name) => readStory(name, time))
  const leads = [stage.cast.get('helene')!, stage.cast.get('katja')!] satisfies [Person, Person]
  const beside = [
    { at: time.daysAgo(45, '09:00'), play: () => publishChange(inStory, shipped, leads) },
  ]
  await playStories(stage, told, beside, (moment) => onProgress(shareUntil(moment)))
  await publishShippedAgain(house, shipped)
  await letOneMailFail(house, stage)
  await leaveOneToTheQueue(house, time, stage)
  await draftOfPolicy(house, stage.cast.get('helene')!)
  // The queue is in order before the worker reaches it.
  await sweepClocks(house)
  await writeSignIns(house.config.FREIGABE_DATA, signIns)
  return signIns
}

/** A rule that has earned it in the time before the story. */
async function letRuleAccept(house: House, rule: string, at: string): Promise<void> {
  await change(house, 'admin', null, ({ tx }) =>
    setStanding(tx, rule, { accepts: true, at, by: 'Frank Osterloh' }),
  )
}

/** The share of the time between two moments that has passed at a third. */
function shareBetween(begin: string, end: string) {
  const [from, to] = [Date.parse(begin), Date.parse(end)]
  return (moment: string) => (Date.parse(moment) - from) / (to - from)
}

/** Administration sees that it did not arrive, and what the mail server said. */
async function letOneMailFail(house: House, { cast }: Stage) {
  await change(house, 'worker', null, async ({ tx }) => {
    const newest = tx
      .selectFrom('mail')
      .select('mail_id')
      .where('to_address', '=', cast.get('felix')!.email)
      .orderBy('created_at', 'desc')
      .orderBy('mail_id', 'desc')
      .limit(1)
    const answer = { attempts: 1, last_answer: '552 5.2.2 The mailbox is full.' }
    await tx
      .updateTable('mail')
      .set({ state: 'failed', ...answer, sealed_token: null })
      .where('mail_id', '=', newest)
      .execute()
  })
}

/** The last file is uploaded in real time: a quick visitor sees its screening at work. */
async function leaveOneToTheQueue(house: House, time: StoryTime, { cast, accounts }: Stage) {
  const account = accounts.get('lindental')!.id
  const by = { kind: 'customer', personId: cast.get('katrin')!.id } as const
  const wish = { name: 'Neue Hausanschlüsse', reference: 'hausanschluss' }
  const { id } = await createGroup(house, by, account, wish)
  const list = { kind: 'migration', rows: 24_000, period: time.period(900, 1) } as const
  const { name, bytes } = recipientsList('hausanschluss_interessenten.tsv', list)
  const upload = { fileName: name, trigger: 'import' } as const
  await uploadBatch(house, by, account, id, upload, Readable.from([bytes]))
}

/** The same house in the story's time. Its mails are only kept: no one in the story has a mailbox. */
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
  const staff = colleagues.map(([key, name, role, ...skills]) => {
    const email = `${mailbox(name)}@${domain}`
    signIn(email, name, role, platformName)
    return { key, role, skills, person: { name, email } }
  })
  const admin = await foundPlatform(house, staff.at(-1)!.person)
  // Some acts the platform does by itself, without a person: its founder stands in.
  const cast = new Map<string, Player>([['platform', admin]])
  for (const { key, role, skills, person } of staff.slice(0, -1)) {
    const joined = await joinStaff(house, admin, person, [role])
    cast.set(key, { ...joined, role })
    const by = { kind: 'staff', personId: admin.id, role: 'admin' } as const
    if (skills.length > 0) await setSkills(house, by, joined.id, skills)
  }
  return { house, clock, time, admin, cast, accounts: new Map(), signIn }
}

async function markAsExample(house: House): Promise<void> {
  const now = house.clock.now()
  await change(house, 'admin', null, ({ tx }) =>
    tx
      .insertInto('platform')
      .values({
        ...{ name: platformName, locale: 'de', example: true, set_up_at: now },
        contact: JSON.stringify(contact),
      })
      .execute(),
  )
}

const words = {
  title: 'Zweite Person schon ab 20.000 Empfängern',
  note: 'Auch eine Liste dieser Größe kann dem Ruf unserer Server schaden. Bisher sieht erst ab 100.000 jemand mit hin.',
}

/** What the lead changes in the house rules. */
const changes = [
  ['Bei mehr als 100.000 Empfängern', 'Bei mehr als 20.000 Empfängern'],
  ['With more than 100,000 recipients', 'With more than 20,000 recipients'],
  ['screening.recipients > 100000', 'screening.recipients > 20000'],
] as const

/**
 * A change of the policy that a lead has begun and left to the queue to try on past cases. An operator with
 * different house rules gets no draft.
 */
async function draftOfPolicy(house: House, lead: Person): Promise<void> {
  const { base, house: rules } = await rulesInForce(house)
  if (rules === undefined || !changes.every(([before]) => rules.source.includes(before))) return
  const text = changes.reduce((source, [from, to]) => source.replace(from, to), rules.source)
  const version = newVersion(rules.version, house.clock.now().slice(0, 10))
  const files = { house: text.replace(/^version: .*$/m, `version: ${version}`) }
  const begun = await createPolicyDraft(house, lead.id, words)
  const wish = { version: begun.version, ...words, base, files }
  const draft = await savePolicyDraft(house, lead.id, begun.id, wish)
  if (draft.faults.length === 0) await tryPolicyDraft(house, draft.id, draft.version)
}

function rulesInForce(house: House) {
  return readAs(house.database, 'admin', null, async (tx) => {
    const base = await house.policies.inForce(tx)
    const packs = await packsPublished(tx, base)
    return { base, house: packs.find(({ pack_id }) => pack_id === 'house') }
  })
}

/** Today, with the next number if the house rules already have a version of that day. */
function newVersion(before: string, today: string): string {
  const [day, ofDay = '1'] = before.split('.')
  return day === today ? `${today}.${Number(ofDay) + 1}` : today
}
