import type { House } from '../../packages/server/src/house.ts'
import { castSubmitted, importFile } from '../../packages/server/src/testing/cast.ts'

/** Each file has this many recipients. */
export const recipients = 200_000

/**
 * Makes a process take in one large file after another, screening included. Returns a function that ends
 * that.
 */
export async function goOnImporting(house: House): Promise<() => Promise<void>> {
  const { account, group, owner } = await castSubmitted(house)
  let isEnded = false
  let made = 0
  const importing = (async () => {
    while (!isEnded) await importFile(house, owner.actor, account, group, fileOf(made++))
  })()
  return async () => {
    isEnded = true
    await importing
  }
}

function fileOf(number: number): Buffer {
  const lines = Array.from(
    { length: recipients },
    (_, place) => `anna.berg.${number}.${place}@example.org;Anna Berg;2025-03-${10 + (place % 20)}`,
  )
  return Buffer.from(`E-Mail;Name;Datum\n${lines.join('\n')}\n`)
}
