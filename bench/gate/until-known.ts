import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { House } from '../../packages/server/src/house.ts'
import { changeGroups } from './change-groups.ts'
import type { FilledGroup } from './fill-gate.ts'

const followers = fileURLToPath(new URL('./follow-many.ts', import.meta.url))

/**
 * Milliseconds from a commit, as the caller learned of it, until each of this many followers knew.
 *
 * @param nats as `FREIGABE_NATS` names it, where they follow over NATS; waited for until all of them do
 */
export async function untilKnown(
  house: House,
  { url, key, nats }: { url: string; key: string; nats: string | undefined },
  group: FilledGroup,
  { count, times }: { count: number; times: number },
): Promise<number[]> {
  const args = [followers, url, key, group.accountId, String(count)]
  const env = { ...process.env, ...(nats === undefined ? {} : { FREIGABE_NATS: nats }) }
  const child = spawn(process.execPath, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  await lines.next()
  if (nats !== undefined) while ((await changeOnce()).overHttp > 0);
  const waits: number[] = []
  for (let time = 0; time < times; time += 1) {
    const { committed, known } = await changeOnce()
    // A follower that knew before the caller's answer came back has not waited.
    waits.push(...known.map((at) => Math.max(0, at - committed)))
  }
  child.stdin.end()
  await new Promise((ended) => child.once('close', ended))
  return waits

  async function changeOnce() {
    const [revision] = await changeGroups(house, [group])
    const committed = Date.now()
    child.stdin.write(`${revision}\n`)
    const { value } = await lines.next()
    const told: { known: number[]; overHttp: number } = JSON.parse(String(value))
    return { committed, ...told }
  }
}
