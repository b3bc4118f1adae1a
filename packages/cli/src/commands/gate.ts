import type { GateAnswer } from '@freigabe/contract'
import { createClient } from '@freigabe/sdk'
import { CannotRun, type Command, flag, type Given, textOption, WrongUsage } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { reasonTexts } from './gate-reasons.ts'

const purposes = ['campaign', 'confirmation', 'test'] as const

/** `freigabe gate GROUP`: may this group be sent to? */
export const gateCommand: Command = {
  summary: {
    de: 'Fragt, ob an eine Gruppe gesendet werden darf.',
    en: 'Asks whether a group may be sent to.',
  },
  usage:
    'gate GROUP --account A [--purpose campaign|confirmation|test] [--batch B]… [--url U --key K] [--json]',
  help: {
    de: [
      'GROUP und A sind Ids oder die Referenzen Ihrer Plattform.',
      '',
      '  --account A   der Account, dem die Gruppe gehört',
      '  --purpose P   campaign (wenn nichts gesagt ist), confirmation oder test',
      '  --batch B     nur nach diesem Import fragen; mehrmals erlaubt',
      '  --key K       API-Schlüssel; besser in FREIGABE_KEY, denn Befehlszeilen sieht jeder am Rechner',
      '  --url U       Adresse des Servers; sonst FREIGABE_URL, sonst http://HOST:PORT',
      '',
      'Mit Schlüssel fragt der Befehl den Server. Ohne liest er die Datenbank selbst; die eingebettete nur,',
      'wenn kein Server läuft.',
      '',
      'Ergebnis: 0 für allow, 1 für deny. Im Beobachtungsmodus sperrt deny nicht und ergibt 0.',
    ].join('\n'),
    en: [
      'GROUP and A are ids or your platform’s references.',
      '',
      '  --account A   the account that the group belongs to',
      '  --purpose P   campaign (unless said otherwise), confirmation or test',
      '  --batch B     ask about this import only; may be repeated',
      '  --key K       API key; better in FREIGABE_KEY, since command lines are seen by all on a machine',
      '  --url U       address of the server; otherwise FREIGABE_URL, otherwise http://HOST:PORT',
      '',
      'With a key the server is asked. Without one the database is read; the embedded one only while no',
      'server runs.',
      '',
      'Exit code: 0 for allow, 1 for deny. In observe mode deny blocks nothing and gives 0.',
    ].join('\n'),
  },
  options: {
    account: { type: 'string' },
    purpose: { type: 'string' },
    batch: { type: 'string', multiple: true },
    url: { type: 'string' },
    key: { type: 'string' },
  },
  words: [1, 1],
  async run(given, terminal) {
    const question = questionOf(given)
    const key = textOption(given, 'key') ?? terminal.environment.FREIGABE_KEY
    const answer = key
      ? await createClient({ baseUrl: urlOf(given, terminal), key }).checkGate({ body: question })
      : await askDatabase(question, terminal)
    if (flag(given, 'json')) terminal.out(JSON.stringify(answer))
    else tell(answer, terminal)
    return answer.verdict === 'allow' || !answer.enforced ? exitCode.ok : exitCode.no
  },
}

function questionOf(given: Given) {
  const account = textOption(given, 'account')
  if (account === undefined) {
    throw new WrongUsage({ de: 'Es fehlt --account.', en: '--account is missing.' })
  }
  const asked = textOption(given, 'purpose') ?? 'campaign'
  const purpose = purposes.find((known) => known === asked)
  if (purpose === undefined) {
    const known = purposes.join(', ')
    throw new WrongUsage({ de: `--purpose ist ${known}.`, en: `--purpose is one of ${known}.` })
  }
  const batches = given.values.batch as string[] | undefined
  return { account, group: given.words[0]!, purpose, detail: true, ...(batches ? { batches } : {}) }
}

function urlOf(given: Given, { environment }: Terminal): string {
  const { FREIGABE_URL, HOST = 'localhost', PORT = '3000' } = environment
  const url = textOption(given, 'url') || FREIGABE_URL || `http://${HOST}:${PORT}`
  return url
}

async function askDatabase(question: ReturnType<typeof questionOf>, terminal: Terminal) {
  const server = await import('@freigabe/server')
  const config = server.readConfig(terminal.environment)
  const asked = server.withDatabase(config, 'as_it_is', async (database) => {
    const gate = server.openGateMemory(database, null)
    try {
      const world = { gate, clock: server.systemClock }
      const [answer] = await server.checkGates(world, [question], null)
      return answer!
    } finally {
      await gate.close()
    }
  })
  return asked.catch((error) => {
    throw error instanceof server.DataFolderBusy ? new CannotRun(keyMissing) : error
  })
}

const keyMissing = {
  de: 'Auf diesem Datenordner läuft ein Server, und um ihn zu fragen, fehlt ein Schlüssel. Nennen Sie ihn in FREIGABE_KEY.',
  en: 'A server runs on this data folder, and there is no key to ask it with. Name one in FREIGABE_KEY.',
}

function tell({ verdict, reason, enforced, batches, purpose }: GateAnswer, terminal: Terminal) {
  terminal.out(reason === null ? verdict : `${verdict} (${reason})`)
  if (reason !== null) terminal.out(terminal.words(reasonTexts[reason]))
  if (verdict === 'allow' && purpose !== 'campaign') terminal.out(terminal.words(withoutApproval))
  if (!enforced && verdict === 'deny') terminal.out(terminal.words(observed))
  for (const batch of batches) {
    const told = batch.reason === null ? batch.verdict : `${batch.verdict} (${batch.reason})`
    terminal.out(`  ${batch.reference ?? batch.batch}: ${told}`)
  }
}

const withoutApproval = {
  de: 'Dieser Zweck braucht keine Freigabe.',
  en: 'This purpose needs no approval.',
}
const observed = {
  de: 'Der Account wird nur beobachtet: Der Versand ist nicht gesperrt.',
  en: 'The account is only observed: sending is not blocked.',
}
