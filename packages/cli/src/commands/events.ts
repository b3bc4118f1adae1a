import type { PublicEvent } from '@freigabe/contract'
import { createClient } from '@freigabe/sdk'
import { type Command, exitCode, flag, type Given, textOption } from '../command.ts'
import { keyToAskWith, urlOf } from '../server-and-key.ts'
import { stopOnSignal } from '../stop-on-signal.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `freigabe events`: what happened, and with `--follow` also what happens from then on. */
export const eventsCommand: Command = {
  summary: {
    de: 'Zeigt, was geschehen ist, und auf Wunsch laufend, was geschieht.',
    en: 'Shows what happened and, if asked to, what happens from then on.',
  },
  usage: 'events [--after C] [--types T,…] [--account A] [--follow] [--url U --key K] [--json]',
  help: {
    de: [
      'Eine Zeile je Ereignis, das älteste zuerst; aufbewahrt werden sie 30 Tage.',
      '',
      '  --after C    nur was nach diesem Cursor kam',
      '  --types T    nur diese Arten, durch Kommas getrennt: case.decided,gate.changed',
      '  --account A  nur dieser Account, mit seiner Id oder Ihrer Referenz; mit einem Schlüssel des Accounts nötig',
      '  --follow     läuft weiter, bis ein Signal den Befehl beendet',
      '  --key K      API-Schlüssel; besser in FREIGABE_KEY, denn Befehlszeilen sieht jeder am Rechner',
      '  --url U      Adresse des Servers; sonst FREIGABE_URL, sonst http://HOST:PORT',
      '',
      'Mit --json kommt je Zeile ein Ereignis als JSON, mit dem Cursor, nach dem es weitergeht.',
    ].join('\n'),
    en: [
      'One line for each event, the oldest first; they are kept for 30 days.',
      '',
      '  --after C    only what came after this cursor',
      '  --types T    only these types, separated by commas: case.decided,gate.changed',
      '  --account A  only this account, by its id or your reference; needed with a key of the account',
      '  --follow     keeps running until a signal ends the command',
      '  --key K      API key; better in FREIGABE_KEY, since everyone on a machine can see command lines',
      '  --url U      address of the server; otherwise FREIGABE_URL, otherwise http://HOST:PORT',
      '',
      'With --json each line is an event as JSON, with the cursor to continue after.',
    ].join('\n'),
  },
  options: {
    after: { type: 'string' },
    types: { type: 'string' },
    account: { type: 'string' },
    follow: { type: 'boolean' },
    url: { type: 'string' },
    key: { type: 'string' },
  },
  words: [0, 0],
  async run(given, terminal) {
    const ways = waysToRead(given, terminal)
    const events = flag(given, 'follow') ? ways.follow() : ways.read()
    for await (const event of events) {
      terminal.out(flag(given, 'json') ? JSON.stringify(event) : lineOf(event))
    }
    return exitCode.ok
  },
}

function waysToRead(given: Given, terminal: Terminal) {
  const key = keyToAskWith(given, terminal)
  const client = createClient({ baseUrl: urlOf(given, terminal), key })
  const account = textOption(given, 'account')
  const asked = { after: textOption(given, 'after'), types: textOption(given, 'types') }
  const params = { account: account ?? '' }
  return { read, follow }

  async function* read(): AsyncGenerator<PublicEvent> {
    for (let { after } = asked, more = true; more; ) {
      const query = { ...asked, after, limit: 1000 }
      const page = await (account === undefined
        ? client.listEvents({ query })
        : client.listAccountEvents({ params, query }))
      yield* page.items
      after = page.cursor
      more = page.more
    }
  }

  async function* follow(): AsyncGenerator<PublicEvent> {
    const ending = new AbortController()
    void stopOnSignal({ stop: async () => ending.abort() }, terminal)
    const options = { signal: ending.signal }
    const stream =
      account === undefined
        ? client.followEvents({ query: asked }, options)
        : client.followAccountEvents({ params, query: asked }, options)
    for await (const { data } of stream) yield data
  }
}

function lineOf({ at, type, account, number, data }: PublicEvent): string {
  return `${at}  ${account} ${number}  ${type}  ${JSON.stringify(data)}`
}
