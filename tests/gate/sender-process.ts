import { type Gate, openGate } from '@freigabe/sdk/gate'
import type { Order, Said } from './start-sender.ts'

/** A sender with many copies of the gate and adjustable clocks, which does as it is told. */
const gates: Gate[] = []
const put = { wall: 0, steady: 0 }
const [now, runs] = [Date.now.bind(Date), performance.now.bind(performance)]
Date.now = () => now() + put.wall
performance.now = () => runs() + put.steady

process.on('disconnect', () => process.exit())
process.on('message', async ({ id, order }: { id: number; order: Order }) => {
  process.send!({ id, said: await does(order) })
})

async function does(order: Order): Promise<Said> {
  if (order.open !== undefined) {
    const { count, ...options } = order.open
    gates.push(...(await Promise.all(Array.from({ length: count }, () => openGate(options)))))
  }
  if (order.put !== undefined) Object.assign(put, order.put)
  if (order.close) await Promise.all(gates.map((gate) => gate.close()))
  return { answers: counted(order), ages: gates.map((gate) => gate.age()) }
}

/** How often each answer was given; the copies are asked in turn. */
function counted({ check, times = gates.length }: Order): Record<string, number> {
  const counts: Record<string, number> = {}
  if (check === undefined) return counts
  for (let count = 0; count < times; count += 1) {
    const { verdict, reason } = gates[count % gates.length]!.check(check)
    counts[reason ?? verdict] = (counts[reason ?? verdict] ?? 0) + 1
  }
  return counts
}
