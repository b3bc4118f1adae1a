import { setTimeout as pause } from 'node:timers/promises'
import { openGate } from '@freigabe/sdk/gate'
import { connect } from '@nats-io/transport-node'

/**
 * Many followers in a process that a test starts: reports when all are open, and when none lets anything pass
 * any more.
 */
const { url, key, port, count, account, group } = JSON.parse(process.env.FOLLOW!)

const followers = await Promise.all(
  Array.from({ length: count }, async () => {
    const login = { user: 'sender', pass: 'of-senders' }
    const nats = await connect({ servers: `127.0.0.1:${port}`, ...login })
    const gate = await openGate({ url, key, nats, name: 'many', maxAgeMilliseconds: 30_000 })
    return { nats, gate }
  }),
)
const mayAny = () => followers.some(({ gate }) => gate.check({ account, group }).maySend)
if (!mayAny()) throw new Error('It is not open.')
process.send!('open')
while (mayAny()) await pause(5)
process.send!('shut')
process.once('message', async () => {
  await Promise.all(followers.map(({ gate }) => gate.close()))
  await Promise.all(followers.map(({ nats }) => nats.close()))
  process.disconnect!()
})
