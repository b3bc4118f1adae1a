import { createInterface } from 'node:readline'
import { openGate } from '@freigabe/sdk/gate'

/**
 * A process with many followers of one account. It reports when all of them follow and, for each revision
 * that it is told to wait for, when each of them knew it.
 */
const [url = '', key = '', account = '', count = ''] = process.argv.slice(2)
const gates = await Promise.all(
  Array.from({ length: Number(count) }, (_, place) =>
    openGate({ url, key, name: `bench-${place}`, accounts: [account] }),
  ),
)
process.stdout.write('following\n')
for await (const line of createInterface({ input: process.stdin })) {
  const revision = Number(line)
  const times = await Promise.all(
    gates.map(async (gate) => {
      await gate.caughtUp(account, revision, 10_000)
      return Date.now()
    }),
  )
  process.stdout.write(`${JSON.stringify(times)}\n`)
}
await Promise.all(gates.map((gate) => gate.close()))
