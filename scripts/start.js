import { once } from 'node:events'
import { createServer } from 'node:net'
import { runInProject } from './set-up/run-in-project.js'
import { SetUpFailure } from './set-up/set-up-failure.js'

/** `npm start`: sets the checkout up where needed, then runs the server until it is told to stop. */
await runInProject(['packages/cli/src/main.ts', 'serve', ...process.argv.slice(2)], {
  screens: true,
  refuse: () => refuseTakenPort(process.env),
})

/**
 * Refuses to start if another program has the port, before minutes of set-up are spent on it. Other wrong
 * settings are left to the server, which knows them all.
 * @param {NodeJS.ProcessEnv} environment
 * @throws {SetUpFailure}
 */
async function refuseTakenPort({ PORT, HOST }) {
  const port = Number(PORT || 3000)
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
