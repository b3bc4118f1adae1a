import { sweepCases } from '../case/clock/sweep-cases.ts'
import type { House } from '../house.ts'
import { sweepFiles } from '../lists/import/sweep-files.ts'
import { sweepOverdueRequests } from '../requests/sweep-overdue-requests.ts'
import type { Story } from './stage.ts'
import type { StoryClock } from './story-time.ts'

const day = 86_400_000
/** When the day's work is done: in the hours in which people may be reminded. */
const midMorning = 10 * 3_600_000

/**
 * Plays all stories at once in the order of their moments, so that logs, mails and revisions are in the
 * order of time. Between them every day does what time asks: reminders go out, cases lapse, files go.
 */
export async function direct(
  house: House,
  clock: StoryClock,
  stories: readonly Story[],
  onMoment: (moment: string) => void,
): Promise<void> {
  let waiting = await Promise.all(stories.map(async (story) => next(story)))
  for (;;) {
    waiting = waiting.filter(({ at }) => at !== null)
    const first = earliest(waiting)
    if (first === null) return
    onMoment(first.at!)
    await liveUntil(house, clock, first.at!)
    Object.assign(first, await next(first.story))
  }
}

interface Waiting {
  story: Story
  at: string | null
}

async function next(story: Story): Promise<Waiting> {
  const { value, done } = await story.next()
  return { story, at: done ? null : value }
}

function earliest(waiting: readonly Waiting[]): Waiting | null {
  return waiting.reduce<Waiting | null>(
    (first, each) => (first === null || each.at! < first.at! ? each : first),
    null,
  )
}

async function liveUntil(house: House, clock: StoryClock, moment: string) {
  const first = Math.ceil((Date.parse(clock.now()) - midMorning) / day) * day + midMorning
  for (let at = first; at < Date.parse(moment); at += day) {
    clock.moveTo(new Date(at).toISOString())
    await sweepCases(house)
    await sweepOverdueRequests(house)
    await sweepFiles(house)
  }
  clock.moveTo(moment)
}
