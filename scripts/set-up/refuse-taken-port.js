import { once } from 'node:events'
import { createServer } from 'node:net'
import { SetUpFailure } from './set-up-failure.js'

const defaultPort = 3000

/**
 * Refuses a start whose port another program has, before minutes of set-up are spent on it. Settings that
 * are wrong in another way are left to the server, which knows them all.
 * @param {NodeJS.ProcessEnv} environment
 * @throws {SetUpFailure}
 */
export async function refuseTakenPort({ PORT, HOST }) {
  const port = Number(PORT || defaultPort)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return
  if (!(await isTaken(port, HOST || 'localhost'))) return
  const other = port === 3100 ? 3200 : 3100
  throw new SetUpFailure(
    `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${other} npm start`,
  )
}

/**
 * @param {number} port
 * @param {string} host
 */
async function isTaken(port, host) {
  const probe = createServer().listen(port, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE'
  }
  probe.close()
  await once(probe, 'close')
  return false
}
