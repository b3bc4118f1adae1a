import { readConfig } from '../config/read-config.ts'
import { deliverEvents } from '../events/webhooks/deliver-events.ts'
import { openHouse } from '../open-house.ts'

/** A worker in a process of its own, which sends webhooks until it is killed. */
deliverEvents(await openHouse(readConfig(process.env)))
