import { refuseTakenPort } from './set-up/refuse-taken-port.js'
import { runInProject } from './set-up/run-in-project.js'

/** `npm start`: sets the checkout up where needed, then runs the server until it is told to stop. */
await runInProject(['packages/cli/src/main.ts', 'serve', ...process.argv.slice(2)], {
  screens: true,
  refuse: () => refuseTakenPort(process.env),
})
