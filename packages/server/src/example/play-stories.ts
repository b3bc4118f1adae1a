import type { Account } from '@freigabe/contract'
import { sweepCases } from '../case/clock/sweep-cases.ts'
import type { House } from '../house.ts'
import { sweepFiles } from '../lists/import/sweep-files.ts'
import { createAccount } from '../people/accounts/keep-accounts.ts'
import { sweepOverdueRequests } from '../requests/sweep-overdue-requests.ts'
import { sweepOverdueHolds } from '../watching/holds/sweep-overdue-holds.ts'
import { sweepSteps } from '../watching/steps/sweep-steps.ts'
import { mailbox } from './lists/names.ts'
import { joinAccount } from './people.ts'
import type { Story } from './read-story.ts'
import type { Cast, Player, Scene } from './scene.ts'
import type { StoryClock, StoryTime } from './story-time.ts'

const day = 86_400_000
/** When the day's work is done: within the hours in which people may be reminded. */
const midMorning = 10 * 3_600_000

/** What every story plays on. */
export interface Stage {
  /** A house with the story's clock. Nothing is enqueued in it: the story does the jobs' work itself. */
  house: House
  clock: StoryClock
  time: StoryTime
  admin: Player
  /** The staff, and everyone who has joined an account so far. */
  cast: Cast
  /** The accounts, by the names of their stories. */
  accounts: Map<string, Account>
  /** Notes that a person can sign in, for the list that is printed and shown. */
  signIn(email: string, name: string, role: string, of: string): void
}

/** Something that happens at a moment. */
export interface Happening {
  at: string
  play(): Promise<void>
}

/**
 * Opens the accounts, and plays all stories at once in order of time, with what the platform does beside them, so
 * that logs, mails and revisions are too. Each day in between does what is due: reminders go out, cases lapse, files go.
 */
export async function playStories(
  stage: Stage,
  stories: readonly Story[],
  beside: readonly Happening[],
  onMoment: (moment: string) => void,
): Promise<void> {
  const running: Happening[][] = [[...beside]]
  for (const story of stories) running.push(...(await openScenes(stage, story)))
  for (;;) {
    const next = running
      .filter((happenings) => happenings.length > 0)
      .reduce<Happening[] | null>(
        (first, each) => (first !== null && first[0]!.at <= each[0]!.at ? first : each),
        null,
      )
    if (next === null) return
    const { at, play } = next.shift()!
    onMoment(at)
    await liveUntil(stage, at)
    await play()
  }
}

/** Opens an account, as the administrator does for a new customer, and sets the scene of each of its stories. */
async function openScenes(stage: Stage, { account: wish, people, domain, ...story }: Story) {
  const { house, time, cast, admin } = stage
  stage.clock.moveTo(story.opened)
  const by = { kind: 'staff', personId: admin.id, role: 'admin' } as const
  const account = await createAccount(house, by, { ...wish, domain })
  stage.accounts.set(story.name, account)
  for (const { key, name, role } of people) {
    if (name === null) {
      await joinAccount(house, admin, account.id, player(stage, key), role)
      continue
    }
    const { locale, timeZone } = wish
    const person = { name, email: `${mailbox(name)}@${domain}`, locale, timeZone }
    stage.signIn(person.email, name, role, wish.name)
    cast.set(key, await joinAccount(house, admin, account.id, person, role))
  }
  const { file } = story
  return story.stories.map((steps): Happening[] => {
    const scene: Scene = { house, time, account, cast, file, ids: new Map(), ...nothingYet() }
    return steps.map(({ at, acts }) => ({
      at,
      async play() {
        for (const { who, act } of acts) await act(scene, player(stage, who))
      },
    }))
  })
}

function nothingYet(): Pick<Scene, 'imports' | 'evidence'> {
  return { imports: new Map(), evidence: new Map() }
}

function player({ cast }: Stage, who: string): Player {
  const found = cast.get(who)
  if (found === undefined) throw new Error(`Nobody is called ${who}.`)
  return found
}

async function liveUntil({ house, clock }: Stage, moment: string) {
  const first = Math.ceil((Date.parse(clock.now()) - midMorning) / day) * day + midMorning
  for (let at = first; at < Date.parse(moment); at += day) {
    clock.moveTo(new Date(at).toISOString())
    await sweepCases(house)
    await sweepOverdueRequests(house)
    await sweepOverdueHolds(house)
    await sweepSteps(house)
    await sweepFiles(house)
  }
  clock.moveTo(moment)
}
