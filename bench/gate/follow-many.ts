import { createInterface } from 'node:readline'
import { openGate } from '@freigabe/sdk/gate'
import { stayConnected } from '@freigabe/server/nats'

/**
 * A process with many followers of one account, each with its own connection to NATS where the environment
 * names one. It reports when all of them follow and, for each revision that it is told to wait for, when each
 * of them knew it.
 */
const [url = '', key = '', account = '', count = ''] = process.argv.slice(2)
const isByNats = process.env.FREIGABE_NATS !== undefined
let overHttp = 0
const gates = await Promise.all(
  Array.from({ length: Number(count) }, async (_, place) => {
    const nats = isByNats ? await stayConnected(process.env) : undefined
    return openGate({
      ...{ url, key, nats, name: `bench-${place}`, accounts: [account] },
      fetch(...asked) {
        overHttp += 1
        return fetch(...asked)
      },
    })
  }),
)
process.stdout.write('following\n')
for await (const line of createInterface({ input: process.stdin })) {
  const asked = overHttp
  const revision = Number(line)
  const known = await Promise.all(
    gates.map(async (gate) => {
      await gate.caughtUp(account, revision, 10_000)
      return Date.now()
    }),
  )
  process.stdout.write(`${JSON.stringify({ known, overHttp: overHttp - asked })}\n`)
}
process.exit()
