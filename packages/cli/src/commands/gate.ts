import type { GateAnswer } from '@freigabe/contract'
import { createClient } from '@freigabe/sdk'
import {
  CannotRun,
  type Command,
  exitCode,
  flag,
  type Given,
  textOption,
  WrongUsage,
} from '../command.ts'
import { isServerMeant, keyOf, keyToAskWith, urlOf } from '../server-and-key.ts'
import type { Terminal, Text } from '../terminal/terminal.ts'
import { followGate } from './following/follow-gate.ts'

const purposes = ['campaign', 'confirmation', 'test'] as const

/**
 * `freigabe gate GROUP`: may this group be sent to? With `--follow`, a server that answers this next to a
 * sender.
 */
export const gateCommand: Command = {
  summary: {
    de: 'Fragt, ob an eine Gruppe gesendet werden darf, oder gibt laufend Auskunft darüber.',
    en: 'Asks whether a group may be sent to, or runs beside a sender and answers that each time.',
  },
  usage: [
    'gate GROUP --account A [--purpose campaign|confirmation|test] [--batch B]… [--url U --key K] [--json]',
    'freigabe gate --follow [--listen HOST:PORT | --socket PATH] [--url U --key K] [--json]',
  ].join('\n'),
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
      'Mit --follow läuft er, bis ein Signal ihn beendet: Er liest, was die Versandsperre weiß, folgt jeder',
      'Änderung und gibt Programmen dieses Rechners Auskunft, ohne nach einem Schlüssel zu fragen. Er nimmt',
      'POST /v1/gate/check und /v1/gate/checks wie der Server selbst, dazu OpenID AuthZEN unter',
      '/access/v1/evaluation und /access/v1/evaluations. GET /readyz sagt, ob der Stand frisch ist; was älter',
      'als fünf Sekunden ist, gilt als gesperrt (stale).',
      '',
      '  --listen HOST:PORT  wo er Auskunft gibt, nur für diesen Rechner; sonst 127.0.0.1:3003',
      '  --socket PATH       stattdessen an einem Socket, den nur sein Eigentümer öffnen darf',
      '',
      'Nennt FREIGABE_NATS ein NATS, das Änderungen verteilt, kommen sie von dort, und über HTTP nur, solange es',
      'fehlt. Angemeldet wird mit Name und Passwort daraus oder mit dem Schlüssel in FREIGABE_NATS_SEED_FILE.',
      '',
      'Ergebnis: 0 für allow, 1 für deny. Im Beobachtungsmodus sperrt deny nicht und ergibt 0.',
    ].join('\n'),
    en: [
      'GROUP and A are ids or your platform’s references.',
      '',
      '  --account A   the account that the group belongs to',
      '  --purpose P   campaign (unless said otherwise), confirmation or test',
      '  --batch B     ask about this import only; may be repeated',
      '  --key K       API key; better in FREIGABE_KEY, since everyone on a machine can see command lines',
      '  --url U       address of the server; otherwise FREIGABE_URL, otherwise http://HOST:PORT',
      '',
      'With a key the server is asked. Without one the database is read; the embedded one only while no',
      'server runs.',
      '',
      'With --follow it runs until a signal ends it: it reads all that the gate knows, follows every change,',
      'and answers the programs of this machine without asking for a key. It takes POST /v1/gate/check and',
      '/v1/gate/checks as the server does, and OpenID AuthZEN at /access/v1/evaluation and',
      '/access/v1/evaluations. GET /readyz says whether what it knows is fresh; what is older than five seconds',
      'is denied as stale.',
      '',
      '  --listen HOST:PORT  where it answers, for this machine alone; otherwise 127.0.0.1:3003',
      '  --socket PATH       instead at a socket that its owner alone may open',
      '',
      'Where FREIGABE_NATS names a NATS that carries changes, they come from there, and over HTTP only while it',
      'is away. It signs in with the name and password in it, or with the key in FREIGABE_NATS_SEED_FILE.',
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
    follow: { type: 'boolean' },
    listen: { type: 'string' },
    socket: { type: 'string' },
  },
  words: [0, 1],
  async run(given, terminal) {
    const url = urlOf(given, terminal)
    if (isFollowing(given)) {
      return followGate(given, terminal, { url, key: keyOf(given, terminal) })
    }
    const question = questionOf(given)
    const key = (isServerMeant(given, terminal) ? keyToAskWith : keyOf)(given, terminal)
    const answer = key
      ? await createClient({ baseUrl: url, key }).checkGate({ body: question })
      : await askDatabase(question, terminal)
    if (flag(given, 'json')) terminal.out(JSON.stringify(answer))
    else tell(answer, terminal)
    return answer.verdict === 'allow' || !answer.enforced ? exitCode.ok : exitCode.no
  },
}

/** Whether this call follows the gate instead of asking about one group. Throws for a mixture of both. */
function isFollowing(given: Given): boolean {
  const isFollow = flag(given, 'follow')
  const { listen, socket, account, purpose, batch } = given.values
  const ofOther = isFollow ? [given.words[0], account, purpose, batch] : [listen, socket]
  if (ofOther.some((each) => each !== undefined)) {
    throw new WrongUsage({
      de: 'Mit --follow stehen nur --listen oder --socket; GROUP, --account, --purpose und --batch gehören zur einzelnen Frage.',
      en: '--follow goes with --listen or --socket alone; GROUP, --account, --purpose and --batch belong to a single question.',
    })
  }
  return isFollow
}

function questionOf(given: Given) {
  const [group] = given.words
  if (group === undefined) {
    throw new WrongUsage({ de: 'Es fehlt die Gruppe.', en: 'The group is missing.' })
  }
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
  return { account, group, purpose, detail: true, ...(batches ? { batches } : {}) }
}

async function askDatabase(question: ReturnType<typeof questionOf>, terminal: Terminal) {
  const server = await import('@freigabe/server')
  const config = server.readConfig(terminal.environment)
  const asked = server.withDatabase(config, 'as_it_is', async (database) => {
    const gate = server.openGateMemory(database, null)
    try {
      const world = { gate, database, clock: server.systemClock }
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
  en: 'A server runs on this data folder, and there is no key to ask it with. Put one in FREIGABE_KEY.',
}

function tell({ verdict, reason, enforced, batches, purpose }: GateAnswer, terminal: Terminal) {
  terminal.out(reason === null ? verdict : `${verdict} (${reason})`)
  if (reason !== null) terminal.out(terminal.words(reasonTexts[reason]))
  if (reason === 'permit_required' && purpose !== 'campaign') {
    terminal.out(terminal.words(withoutApproval))
  }
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

/** What each reason of a denial means. */
const reasonTexts: Record<NonNullable<GateAnswer['reason']>, Text> = {
  unknown_group: {
    de: 'Diese Gruppe gibt es in diesem Account nicht.',
    en: 'There is no such group in this account.',
  },
  account_suspended: { de: 'Der Account ist gesperrt.', en: 'The account is suspended.' },
  stale: {
    de: 'Die Auskunft ist zu alt, um sich darauf zu verlassen.',
    en: 'The answer is too old to rely on.',
  },
  held: { de: 'Es gilt ein vorläufiger Stopp.', en: 'It is on hold.' },
  revoked: { de: 'Die Freigabe wurde widerrufen.', en: 'The approval was revoked.' },
  rejected: { de: 'Die Freigabe wurde abgelehnt.', en: 'It was rejected.' },
  content_changed: {
    de: 'Die Empfänger sind nicht mehr die, die freigegeben wurden.',
    en: 'The recipients are no longer those that were approved.',
  },
  expired: { de: 'Die Freigabe ist abgelaufen.', en: 'The approval has ended.' },
  condition_unmet: {
    de: 'Eine Bedingung der Freigabe ist nicht erfüllt.',
    en: 'A condition of the approval is not met.',
  },
  question_open: { de: 'Eine Rückfrage ist offen.', en: 'A question is open.' },
  in_review: { de: 'Die Prüfung läuft noch.', en: 'The review is under way.' },
  never_approved: {
    de: 'Diese Empfänger wurden noch nie freigegeben.',
    en: 'These recipients were never approved.',
  },
  unread: {
    de: 'Eine Datei der Gruppe konnte nicht gelesen werden.',
    en: 'A file of the group could not be read.',
  },
  permit_required: {
    de: 'Es gilt eine Obergrenze: Das Versandsystem braucht dafür jedes Mal eine Versanderlaubnis.',
    en: 'There is a cap: the sender needs a permit each time.',
  },
}
