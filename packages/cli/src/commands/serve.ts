import type { Config, Serving } from '@freigabe/server'
import { type Command, type ExitCode, exitCode, flag, type Given, WrongUsage } from '../command.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `freigabe serve`: web server and worker, until it is told to stop. */
export const serveCommand: Command = {
  summary: { de: 'Startet die Anwendung.', en: 'Starts the application.' },
  usage: 'serve [--empty] [--no-worker] [--gate] [--json]',
  help: {
    de: [
      'Startet Webserver und Worker und läuft, bis ein Signal sie beendet. Die Einstellungen stehen in',
      'Umgebungsvariablen, siehe docs/reference/config.md; ohne DATABASE_URL läuft die eingebettete Datenbank.',
      '',
      '  --empty      ohne Beispielplattform beginnen, wenn der Datenordner noch leer ist',
      '  --no-worker  nur den Webserver starten; Aufgaben erledigt „freigabe worker“ (braucht DATABASE_URL)',
      '  --gate       nur die Versandsperre: antworten, Erlaubnisse geben, Versandmeldungen annehmen (braucht DATABASE_URL)',
      '  --json       Adresse und Anmeldungen als eine Zeile JSON ausgeben',
      '',
      'SIGTERM und Strg+C beenden: Laufende Anfragen haben zehn Sekunden. Ein zweites Signal beendet sofort.',
    ].join('\n'),
    en: [
      'Starts web server and worker and runs until a signal stops them. Settings are environment variables,',
      'see docs/reference/config.md; without DATABASE_URL the embedded database is used.',
      '',
      '  --empty      start without the example platform if the data folder is still empty',
      '  --no-worker  start the web server alone; `freigabe worker` takes the jobs (needs DATABASE_URL)',
      '  --gate       the gate alone: answer, give permits, take reports of sending (needs DATABASE_URL)',
      '  --json       print address and sign-ins as one line of JSON',
      '',
      'SIGTERM and Ctrl+C stop it: requests under way have ten seconds. A second signal stops at once.',
    ].join('\n'),
  },
  options: {
    empty: { type: 'boolean' },
    'no-worker': { type: 'boolean' },
    gate: { type: 'boolean' },
  },
  words: [0, 0],
  async run(given, terminal) {
    if (flag(given, 'gate')) return runGate(given, terminal)
    const { readConfig, serve } = await import('@freigabe/server')
    const config = readConfig(quietWhereWatched(terminal))
    const worker = !flag(given, 'no-worker')
    if (config.embedded && !worker) throw new WrongUsage(workerNeeded)
    const serving = await serve(config, {
      empty: flag(given, 'empty'),
      worker,
      web: true,
      onNew: () => terminal.say(settingUp),
      onExample: tellExample(terminal),
    })
    // A caller that reads that it runs may end it at once.
    const stopped = stopOnSignal(serving, terminal)
    announce(serving, config, flag(given, 'json'), terminal)
    await stopped
    return exitCode.ok
  },
}

async function runGate(given: Given, terminal: Terminal): Promise<ExitCode> {
  if (flag(given, 'empty') || flag(given, 'no-worker')) throw new WrongUsage(gateAlone)
  const { readConfig, serveGate } = await import('@freigabe/server')
  const config = readConfig(quietWhereWatched(terminal), 'gate')
  const serving = await serveGate(config)
  const stopped = stopOnSignal(serving, terminal)
  announce(serving, config, flag(given, 'json'), terminal)
  await stopped
  return exitCode.ok
}

const gateAlone = {
  de: '--gate steht für sich: Der Prozess beantwortet nur die Versandsperre.',
  en: '--gate stands alone: the process answers for the gate and nothing else.',
}

const workerNeeded = {
  de: 'Die eingebettete Datenbank kennt nur einen Prozess; ohne Worker würde keine Datei geprüft. Lassen Sie --no-worker weg oder setzen Sie DATABASE_URL.',
  en: 'The embedded database knows one process only; without a worker no file would be screened. Leave --no-worker out, or set DATABASE_URL.',
}

const settingUp = {
  de: 'Der Datenordner ist leer: Die Datenbank wird eingerichtet …',
  en: 'The data folder is empty: setting up the database …',
}

/** One moving line on a terminal; elsewhere a line for every half. */
function tellExample(terminal: Terminal): (share: number) => void {
  let told = -1
  return (share) => {
    const half = Math.floor(share * 2)
    if (terminal.watched) terminal.progress(buildingExample(share))
    else if (half > told) terminal.say(buildingExample(half / 2))
    told = half
  }
}

function buildingExample(share: number) {
  const percent = Math.round(share * 100)
  return {
    de: `Die Beispielplattform wird eingerichtet: ${percent} % …`,
    en: `Setting up the example platform: ${percent}% …`,
  }
}

/** A person at a terminal wants the address and what goes wrong, not a line for every request. */
function quietWhereWatched({ environment, watched }: Terminal) {
  return watched && !environment.LOG_LEVEL ? { ...environment, LOG_LEVEL: 'warn' } : environment
}

function announce(serving: Serving, config: Config, json: boolean, terminal: Terminal) {
  const { url, signIns, setupCode } = serving
  if (json) return terminal.out(JSON.stringify({ url, signIns, setupCode }))
  terminal.out(terminal.words({ de: `Freigabe läuft: ${url}`, en: `Freigabe runs: ${url}` }))
  if (signIns.length > 0) listSignIns(serving, terminal)
  if (setupCode !== null) terminal.out(terminal.words(firstRun(setupCode)))
  if (config.embedded) {
    const folder = config.FREIGABE_DATA
    terminal.say({ de: `Daten liegen in: ${folder}`, en: `Data is kept in: ${folder}` })
  }
  if (terminal.watched) terminal.say({ de: 'Beenden mit Strg+C.', en: 'Stop with Ctrl+C.' })
}

function firstRun(code: string) {
  return {
    de: `Ersteinrichtung: Öffnen Sie die Adresse und geben Sie diesen Code ein: ${code}`,
    en: `First run: open the address and enter this code: ${code}`,
  }
}

function listSignIns({ signIns }: Serving, terminal: Terminal) {
  const { password } = signIns[0]!
  terminal.out('')
  terminal.out(
    terminal.words({
      de: `Das ist eine Beispielplattform. Alle melden sich mit dem Passwort „${password}“ an:`,
      en: `This is an example platform. Everybody signs in with the password “${password}”:`,
    }),
  )
  const widest = Math.max(...signIns.map(({ email }) => email.length))
  for (const [place, people] of Map.groupBy(signIns, ({ of }) => of)) {
    terminal.out(`  ${place}`)
    for (const { email, name, role } of people) {
      terminal.out(`    ${email.padEnd(widest)}  ${name}, ${roleName(role, terminal)}`)
    }
  }
  terminal.out('')
}

const roleNames = {
  admin: { de: 'Administration', en: 'admin' },
  lead: { de: 'Leitung', en: 'lead' },
  reviewer: { de: 'Prüfung', en: 'reviewer' },
  support: { de: 'Support', en: 'support' },
  billing: { de: 'Abrechnung', en: 'billing' },
  owner: { de: 'Verwaltung', en: 'owner' },
  editor: { de: 'Bearbeitung', en: 'editor' },
  reader: { de: 'Einsicht', en: 'reader' },
}

function roleName(role: string, terminal: Terminal): string {
  const name = roleNames[role as keyof typeof roleNames]
  return name === undefined ? role : terminal.words(name)
}
