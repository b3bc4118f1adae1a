import { readConfig } from '../config/read-config.ts'
import { deliverEvents } from '../events/webhooks/deliver-events.ts'
import { openHouse } from '../open-house.ts'

/** A worker in a process of its own, which sends webhooks at the moment `AT` until it is killed. */
const clock = { now: () => process.env.AT! }
deliverEvents(await openHouse(readConfig(process.env), { clock }))
