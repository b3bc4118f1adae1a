import { errors } from '@freigabe/contract'
import { ApiError, ConnectionError } from '@freigabe/sdk'
import type { PolicyFaults } from '@freigabe/server'
import { CannotRun, type ExitCode, exitCode, WrongUsage } from './command.ts'
import type { Language, Text } from './terminal/terminal.ts'

export interface Explained {
  text: Text
  code: ExitCode
}

/** What went wrong and what to do about it, or null for unforeseen errors. */
export async function explainFailure(error: unknown): Promise<Explained | null> {
  if (error instanceof WrongUsage) return { text: error.text, code: exitCode.wrongUsage }
  if (error instanceof CannotRun) return { text: error.text, code: exitCode.cannotRun }
  if (error instanceof ApiError) return { text: refused(error), code: codeOf(error) }
  if (error instanceof ConnectionError) return { text: notReached(error), code: exitCode.cannotRun }
  return (await explainServer(error)) ?? explainSystem(error)
}

/** As the API says it; what exactly is wrong, in the reader's language where it says so in both. */
function refused({ message, problem: { code, title, action, faults = [] } }: ApiError): Text {
  if (faults.length === 0) return same(message)
  const told = (language: Language) => faults.map(({ text }) => text[language]).join(' ')
  return {
    de: `${code}: ${title} ${told('de')} ${action}`,
    en: `${code}: ${title} ${told('en')} ${action}`,
  }
}

/** A caller that is not let in has no answer, not even a no. */
function codeOf({ status }: ApiError): ExitCode {
  return status === 401 || status === 403 || status >= 500 ? exitCode.cannotRun : exitCode.no
}

/** Only the commands that need the server load it, and then it is here already. */
async function explainServer(error: unknown): Promise<Explained | null> {
  const server = await import('@freigabe/server')
  if (error instanceof server.AppError) {
    return { text: same(`${error.message} ${errors[error.code].action}`), code: exitCode.no }
  }
  const text = serverText(error)
  return text === null ? null : { text, code: exitCode.cannotRun }

  function serverText(error: unknown): Text | null {
    if (error instanceof server.ConfigFaults) return configFaults(error)
    if (error instanceof server.PolicyFaults) return policyFaults(error)
    if (error instanceof server.DataFolderBusy) return busy
    if (error instanceof server.PortTaken) return portTaken(error.port)
    if (error instanceof server.SchemaNewerThanCode) return schemaNewer
    if (error instanceof server.RightsBlocked) return rightsBlocked(error.table)
    if (error instanceof server.RightsNotOurs) return rightsNotOurs(error)
    if (error instanceof server.MigrationsPending) return migrationsPending
    if (error instanceof server.NoDatabase) return noDatabase
    // The calendar names the setting at fault.
    const byCalendar = error instanceof RangeError && error.message.startsWith('FREIGABE_')
    return byCalendar ? same(error.message) : null
  }
}

function explainSystem(error: unknown): Explained | null {
  const text = bySystemCode(error)
  return text === null ? null : { text, code: exitCode.cannotRun }
}

function same(message: string): Text {
  return { de: message, en: message }
}

function configFaults({ faults }: { faults: readonly string[] }): Text {
  const list = faults.map((fault) => `- ${fault}`).join('\n')
  const more = 'docs/reference/config.md'
  return {
    de: `Die Konfiguration ist noch nicht richtig:\n${list}\nAlle Einstellungen erklärt ${more}.`,
    en: `The configuration is not right yet:\n${list}\n${more} explains every setting.`,
  }
}

function policyFaults({ faults }: PolicyFaults): Text {
  const list = (language: Language) =>
    faults
      .map(({ file, line, column, text }) => `${file}:${line}:${column} ${text[language]}`)
      .join('\n')
  return {
    de: `Die Regelwerke lassen sich so nicht verwenden:\n${list('de')}`,
    en: `The policy cannot be used:\n${list('en')}`,
  }
}

const busy: Text = {
  de: 'Auf diesem Datenordner läuft schon ein Freigabe-Server. Beenden Sie ihn zuerst (Strg+C in seinem Fenster), oder wählen Sie mit FREIGABE_DATA einen anderen Ordner.',
  en: 'A Freigabe server is already running on this data folder. Stop it first (Ctrl+C in its window), or choose another folder with FREIGABE_DATA.',
}

function portTaken(port: number): Text {
  const other = port === 65_535 ? 3001 : port + 1
  return {
    de: `Auf Port ${port} antwortet schon ein anderes Programm. Beenden Sie es, oder wählen Sie einen anderen Port, zum Beispiel mit PORT=${other}.`,
    en: `Another program already listens on port ${port}. Stop it, or choose another port, for example with PORT=${other}.`,
  }
}

const schemaNewer: Text = {
  de: 'Diese Datenbank gehört zu einer neueren Version von Freigabe. Starten Sie jene Version, oder spielen Sie eine Sicherung aus der Zeit vor dem Wechsel ein.',
  en: 'This database belongs to a newer version of Freigabe. Start that version, or restore a backup from before the upgrade.',
}

function rightsBlocked(table: string): Text {
  return {
    de: `Die Rechte an der Tabelle ${table} lassen sich nicht richtigstellen, weil sie seit Minuten benutzt wird, vielleicht von einer Sicherung. Starten Sie noch einmal, sobald diese beendet ist.`,
    en: `The rights on the table ${table} cannot be corrected because it has been in use for minutes, perhaps by a backup. Start again once that has ended.`,
  }
}

function rightsNotOurs({ on, was }: { on: string; was: readonly string[] }): Text {
  const what = was.join('; ')
  return {
    de: `Die Rechte an ${on} sind nicht, wie sie sein sollen (${what}), und der Datenbankbenutzer darf sie nicht richtigstellen. Das muss ein Superuser der Datenbank tun.`,
    en: `The rights on ${on} are not what they should be (${what}), and the database user may not correct them. A superuser of the database has to.`,
  }
}

const migrationsPending: Text = {
  de: 'Das Schema der Datenbank ist älter als diese Version. Bringen Sie es mit „freigabe migrate“ auf ihren Stand.',
  en: 'The database schema is older than this version. Bring it up to date with `freigabe migrate`.',
}

const noDatabase: Text = {
  de: 'In diesem Datenordner liegt noch keine Datenbank. Starten Sie zuerst „freigabe serve“, oder nennen Sie mit FREIGABE_DATA oder DATABASE_URL die richtige.',
  en: 'There is no database in this data folder yet. Run `freigabe serve` first, or name the right one with FREIGABE_DATA or DATABASE_URL.',
}

function notReached({ url, status }: ConnectionError): Text {
  if (status !== null && url !== null) {
    return {
      de: `Unter ${url} antwortet etwas anderes als Freigabe (Status ${status}). Prüfen Sie die Adresse (--url oder FREIGABE_URL).`,
      en: `Something other than Freigabe answers at ${url} (status ${status}). Check the address (--url or FREIGABE_URL).`,
    }
  }
  const [unter, at] = url === null ? ['', ''] : [` unter ${url}`, ` at ${url}`]
  return {
    de: `Der Server ist${unter} nicht zu erreichen. Prüfen Sie die Adresse (--url oder FREIGABE_URL), und ob er läuft.`,
    en: `The server cannot be reached${at}. Check the address (--url or FREIGABE_URL) and whether the server is running.`,
  }
}

/** Errors of the operating system and of PostgreSQL that a reader can do something about. */
const systemCodes: Readonly<Record<string, Text>> = {
  EACCES: {
    de: 'Die Rechte auf diesem Rechner reichen nicht: Datenordner oder Port ist diesem Benutzer verschlossen.',
    en: 'This user lacks rights on this machine: they cannot use the data folder or the port.',
  },
  EADDRNOTAVAIL: {
    de: 'HOST nennt eine Adresse, die dieser Rechner nicht hat.',
    en: 'HOST names an address that this machine does not have.',
  },
  ENOTFOUND: {
    de: 'Einen Rechner dieses Namens gibt es nicht. Prüfen Sie DATABASE_URL und HOST.',
    en: 'There is no machine of that name. Check DATABASE_URL and HOST.',
  },
  ECONNREFUSED: {
    de: 'Die Datenbank nimmt keine Verbindung an. Prüfen Sie DATABASE_URL, und ob PostgreSQL läuft.',
    en: 'The database accepts no connections. Check DATABASE_URL and whether PostgreSQL is running.',
  },
  ENOSPC: {
    de: 'Der Datenträger ist voll. Schaffen Sie Platz, und starten Sie noch einmal.',
    en: 'The disk is full. Free some space, and start again.',
  },
  '28P01': {
    de: 'Die Datenbank weist Benutzer und Passwort ab. Prüfen Sie DATABASE_URL.',
    en: 'The database refuses user and password. Check DATABASE_URL.',
  },
  '28000': {
    de: 'Die Datenbank lässt diesen Benutzer nicht ein. Prüfen Sie DATABASE_URL.',
    en: 'The database does not let this user in. Check DATABASE_URL.',
  },
  '3D000': {
    de: 'Eine Datenbank dieses Namens gibt es nicht. Legen Sie sie an, oder prüfen Sie DATABASE_URL.',
    en: 'There is no database of that name. Create it, or check DATABASE_URL.',
  },
  42501: {
    de: 'Der Datenbankbenutzer darf das nicht. Zum Einrichten muss er Schemas und Rollen anlegen dürfen (CREATEROLE).',
    en: 'The database user may not do this. For setting up it must be allowed to create schemas and roles (CREATEROLE).',
  },
}

function bySystemCode(error: unknown): Text | null {
  const { code, errors } = error as { code?: unknown; errors?: unknown[] }
  if (typeof code === 'string') return systemCodes[code] ?? null
  // A name with several addresses fails with one error for each.
  return Array.isArray(errors) && errors.length > 0 ? bySystemCode(errors[0]) : null
}
