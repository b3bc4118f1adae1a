import { constants } from 'node:os'
import type { Serving } from '@freigabe/server'
import type { Terminal } from './terminal/terminal.ts'

const signals = ['SIGINT', 'SIGTERM'] as const

/** Resolves once a signal has stopped what is running; a second signal ends the process at once. */
export async function stopOnSignal(
  serving: Pick<Serving, 'stop'>,
  terminal: Terminal,
): Promise<void> {
  const asked = Promise.withResolvers<void>()
  let stopping = false
  const onSignal = (signal: (typeof signals)[number]) => {
    if (stopping) process.exit(128 + constants.signals[signal])
    stopping = true
    asked.resolve()
  }
  for (const signal of signals) process.on(signal, onSignal)
  await asked.promise
  terminal.say({
    de: 'Wird beendet; was gerade läuft, kommt noch zu Ende …',
    en: 'Stopping once what is under way is finished …',
  })
  await serving.stop()
}
