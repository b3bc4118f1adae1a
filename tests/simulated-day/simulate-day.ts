import { sweepCases } from '../../packages/server/src/case/clock/sweep-cases.ts'
import { sweepClocks } from '../../packages/server/src/case/clock/sweep-clocks.ts'
import { Day } from './day.ts'
import type { DayWish } from './day-wish.ts'
import { openStage } from './stage.ts'
import { type DayReport, writeReport } from './write-report.ts'

/** Seven in the morning in Berlin, on a Wednesday. */
const morning = '2026-11-25T06:00:00.000Z'
/** Work on one day's cases never takes longer than this many days: then something is stuck. */
const mostDays = 7
const sweepEvery = 15

/**
 * Plays a business day at the desk, and as much of the following days as it takes to decide what came in.
 * Time moves minute by minute; everything that happens in a minute is sent to the server at once, so that
 * people do meet over a case.
 */
export async function simulateDay(wish: DayWish): Promise<DayReport> {
  const stage = await openStage(morning)
  try {
    const day = await Day.open(stage, wish)
    for (let minute = 0; minute < mostDays * 24 * 60 && !day.isOver(minute); minute += 1) {
      stage.clock.set(new Date(Date.parse(morning) + minute * 60_000).toISOString())
      if (minute % sweepEvery === 0) {
        await sweepCases(stage.house)
        await sweepClocks(stage.house)
      }
      await day.live(minute)
      if (minute % 60 === 0) wish.onHour?.(stage.clock.now(), day.record)
    }
    return await writeReport(stage, day.record, wish)
  } finally {
    await stage.end()
  }
}
