import { type Command, exitCode, flag } from '../command.ts'

/** `freigabe migrate`: brings the database's schema up to this version. */
export const migrateCommand: Command = {
  summary: {
    de: 'Bringt das Schema der Datenbank auf den Stand dieser Version.',
    en: 'Brings the database’s schema up to this version.',
  },
  usage: 'migrate [--json]',
  help: {
    de: [
      'Dasselbe geschieht bei jedem Start von serve und worker; mehrere Prozesse zugleich warten aufeinander.',
      'Der Befehl ist für alle, die es vor dem Start erledigt wissen möchten.',
    ].join('\n'),
    en: [
      'The same happens whenever serve or worker starts; several processes at once wait for each other.',
      'The command is for those who want it done before they start.',
    ].join('\n'),
  },
  options: {},
  words: [0, 0],
  async run(given, terminal) {
    const { readConfig, withDatabase } = await import('@freigabe/server')
    const config = readConfig(terminal.environment)
    const applied = await withDatabase(
      config,
      'brought_up_to_date',
      async (_database, names) => names,
    )
    if (flag(given, 'json')) terminal.out(JSON.stringify({ applied }))
    else if (applied.length === 0) terminal.out(terminal.words(nothingToDo))
    else for (const name of applied) terminal.out(name)
    return exitCode.ok
  },
}

const nothingToDo = {
  de: 'Das Schema ist schon auf dem Stand dieser Version.',
  en: 'The schema is up to this version already.',
}
