import type { Command } from './command.ts'
import { createAdminCommand } from './commands/create-admin.ts'
import { eventsCommand } from './commands/events.ts'
import { gateCommand } from './commands/gate.ts'
import { leaveOutCommand } from './commands/leave-out.ts'
import { migrateCommand } from './commands/migrate.ts'
import { policyCommand } from './commands/policy.ts'
import { printCommand } from './commands/print.ts'
import { screenCommand } from './commands/screen.ts'
import { serveCommand } from './commands/serve.ts'
import { verifyLogCommand } from './commands/verify-log.ts'
import { workerCommand } from './commands/worker.ts'

/** Every command by its name, in the order in which they are listed. */
export const commands: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  worker: workerCommand,
  migrate: migrateCommand,
  'create-admin': createAdminCommand,
  screen: screenCommand,
  'leave-out': leaveOutCommand,
  gate: gateCommand,
  events: eventsCommand,
  policy: policyCommand,
  print: printCommand,
  'verify-log': verifyLogCommand,
}
