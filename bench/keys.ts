import { buildScreens, screensAreBuilt } from '../scripts/set-up/screens.js'
import { prepareChromium } from '../scripts/test/prepare-chromium.ts'
import { decideTwenty } from './keys/decide-twenty.ts'
import type { Measurement } from './measurement.ts'

/**
 * How many keys a reviewer presses for a case, and how long the program takes over it: twenty cases, those that wait
 * at the desk of the example platform and then some of the simulated day, decided by keyboard alone in a browser.
 */
export async function keys(): Promise<Measurement[]> {
  const chromium = await prepareChromium()
  if (chromium === undefined) throw new Error('There is no Chromium to press keys in.')
  if (!screensAreBuilt()) await buildScreens(() => undefined)
  process.env.FREIGABE_TEST_CHROMIUM = chromium
  const decided = await decideTwenty()
  return [
    ...(['accepted', 'rejected', 'asked', 'confirmed'] as const).flatMap((kind) => {
      const ofKind = decided.filter((each) => each.kind === kind)
      if (ofKind.length === 0) return []
      const counts = ofKind.map((each) => each.keys)
      const seconds = median(ofKind.map((each) => each.seconds)).toFixed(1)
      return {
        what: `${kind}, ${ofKind.length} cases`,
        measured: `median ${median(counts)} keys, most ${Math.max(...counts)}`,
        beside: `${seconds} s of the program`,
      }
    }),
    ...decided.map(({ group, from, kind, statements, keys, pressed, seconds }) => ({
      what: `${group} (${from}), ${statements} statements: ${kind}`,
      measured: `${keys} keys: ${pressed}`,
      beside: `${seconds.toFixed(1)} s`,
    })),
  ]
}

function median(values: number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0
}
