import { CannotRun, type Command, exitCode } from '../command.ts'
import { stopOnSignal } from '../stop-on-signal.ts'

/** `freigabe worker`: takes jobs, and answers no requests. */
export const workerCommand: Command = {
  summary: {
    de: 'Erledigt nur Aufgaben: Dateien prüfen, Mails senden, an Fristen erinnern.',
    en: 'Takes jobs only: screens files, sends mails, reminds of deadlines.',
  },
  usage: 'worker',
  help: {
    de: [
      'Läuft neben beliebig vielen „freigabe serve --no-worker“ auf derselben PostgreSQL-Datenbank; mehrere',
      'Worker teilen sich die Arbeit. Beendet sich bei SIGTERM, sobald laufende Aufgaben zu Ende sind, nach',
      'höchstens zehn Sekunden; was dann noch läuft, übernimmt ein anderer Worker.',
    ].join('\n'),
    en: [
      'Runs beside any number of `freigabe serve --no-worker` on the same PostgreSQL database; several',
      'workers share the jobs. Ends on SIGTERM once jobs under way are done, after ten seconds at most; what',
      'still runs then is taken over by another worker.',
    ].join('\n'),
  },
  options: {},
  words: [0, 0],
  async run(_given, terminal) {
    const { readConfig, serve } = await import('@freigabe/server')
    const config = readConfig(terminal.environment)
    if (config.embedded) throw new CannotRun(needsPostgres)
    const serving = await serve(config, { empty: true, worker: true, web: false })
    // A caller that reads that it runs may end it at once.
    const stopped = stopOnSignal(serving, terminal)
    terminal.say({ de: 'Der Worker läuft.', en: 'The worker runs.' })
    await stopped
    return exitCode.ok
  },
}

const needsPostgres = {
  de: 'Auf der eingebetteten Datenbank laufen Webserver und Worker in einem Prozess: Starten Sie „freigabe serve“. Für einen eigenen Worker setzen Sie DATABASE_URL.',
  en: 'On the embedded database web server and worker share one process: run `freigabe serve`. For a worker of its own, set DATABASE_URL.',
}
