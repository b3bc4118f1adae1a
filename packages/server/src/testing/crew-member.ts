import { readConfig } from '../config/read-config.ts'
import { createGroup } from '../intake/create-group.ts'
import { openHouse } from '../open-house.ts'
import { runJobs } from '../run-jobs.ts'
import { importUnscreened } from './cast.ts'

/**
 * One process of an installation, for tests that kill it: `worker` takes jobs until it dies, `web ACCOUNT
 * N` imports N files for an account and ends. Prints `ready` once it is at work.
 */
const [part, account = '', count = '0'] = process.argv.slice(2)
const house = await openHouse(readConfig(process.env))
console.log('ready')
if (part === 'worker') {
  await runJobs(house)
} else {
  const by = { kind: 'account_key', keyId: account } as const
  for (let place = 0; place < Number(count); place += 1) {
    const group = await createGroup(house, by, account, { name: `Gruppe ${place}` })
    await importUnscreened(house, by, account, group.id, `E-Mail\nperson-${place}@example.org\n`)
  }
  await house.close()
}
