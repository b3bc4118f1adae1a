import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { type Client, createClient } from '@freigabe/sdk'
import {
  CannotRun,
  type Command,
  exitCode,
  flag,
  type Given,
  textOption,
  WrongUsage,
} from '../command.ts'
import { keyToAskWith, urlOf } from '../server-and-key.ts'
import type { Terminal, Text } from '../terminal/terminal.ts'

/** `freigabe leave-out`: the kept lists of an account, whose people stay out of every later import of a file. */
export const leaveOutCommand: Command = {
  summary: {
    de: 'Zeigt, ergänzt und entfernt Sperrlisten, deren Adressen bei jedem Import draußen bleiben.',
    en: 'Shows, adds and removes lists of those who stay out of every import.',
  },
  usage: 'leave-out --account A [--add FILE | --remove ID] [--url U --key K] [--json]',
  help: {
    de: [
      'Ohne --add und --remove zeigt der Befehl die Listen des Accounts, die neueste zuerst: Id, wie viele',
      'Adressen, seit wann, Name. Wer auf einer steht, bleibt aus jeder Datei draußen, die danach importiert',
      'wird; was schon da ist, bleibt, wie es ist.',
      '',
      '  --account A  der Account, mit seiner Id oder Ihrer Referenz',
      '  --add FILE   behält die Adressen dieser Datei: CSV, TSV, XLSX, JSON, vCard oder eine Adresse je Zeile.',
      '               Gespeichert werden nur ihre Prüfsummen mit Schlüssel',
      '  --remove ID  wendet diese Liste nicht mehr an',
      '  --key K      API-Schlüssel; besser in FREIGABE_KEY, denn Befehlszeilen sieht jeder am Rechner',
      '  --url U      Adresse des Servers; sonst FREIGABE_URL, sonst http://HOST:PORT',
    ].join('\n'),
    en: [
      'Without --add and --remove it shows the lists of the account, the newest first: id, how many addresses,',
      'since when, name. Whoever is on one stays out of every file that is imported from then on; what is here',
      'already stays as it is.',
      '',
      '  --account A  the account, by its id or your reference',
      '  --add FILE   keeps the addresses in this file: CSV, TSV, XLSX, JSON, vCard, or one address a line.',
      '               Only their keyed digests are stored',
      '  --remove ID  applies this list no longer',
      '  --key K      API key; better in FREIGABE_KEY, since everyone on a machine can see command lines',
      '  --url U      address of the server; otherwise FREIGABE_URL, otherwise http://HOST:PORT',
    ].join('\n'),
  },
  options: {
    account: { type: 'string' },
    add: { type: 'string' },
    remove: { type: 'string' },
    url: { type: 'string' },
    key: { type: 'string' },
  },
  words: [0, 0],
  async run(given, terminal) {
    const { account, add, remove } = wishOf(given)
    const key = keyToAskWith(given, terminal)
    const asked = { client: createClient({ baseUrl: urlOf(given, terminal), key }), account }
    const isJson = flag(given, 'json')
    if (add !== undefined) await keep(asked, add, { terminal, isJson })
    else if (remove !== undefined) await stopKeeping(asked, remove, { terminal, isJson })
    else await show(asked, { terminal, isJson })
    return exitCode.ok
  },
}

interface Asked {
  client: Client
  account: string
}

interface Told {
  terminal: Terminal
  isJson: boolean
}

function wishOf(given: Given) {
  const account = textOption(given, 'account')
  const [add, remove] = [textOption(given, 'add'), textOption(given, 'remove')]
  if (!account) throw new WrongUsage(accountMissing)
  if (add !== undefined && remove !== undefined) throw new WrongUsage(oneAtATime)
  return { account, add, remove }
}

async function show({ client, account }: Asked, { terminal, isJson }: Told) {
  const { items } = await client.listLeaveOutLists({ params: { account } })
  if (isJson) return terminal.out(JSON.stringify(items, null, 2))
  for (const { id, addresses, keptSince, name } of items) {
    terminal.out([id, addresses, keptSince, name ?? '–'].join('  '))
  }
  if (items.length === 0) terminal.say(none)
}

async function keep({ client, account }: Asked, path: string, { terminal, isJson }: Told) {
  const body = await readBlob(path)
  const query = { fileName: basename(path), keep: 'true' as const }
  const kept = await client.uploadLeaveOutList({ params: { account }, query, body })
  if (isJson) terminal.out(JSON.stringify(kept, null, 2))
  else terminal.out([kept.id, kept.addresses, basename(path)].join('  '))
}

async function readBlob(path: string): Promise<Blob> {
  try {
    return await openAsBlob(path)
  } catch (error) {
    throw new CannotRun(unreadable(path, (error as NodeJS.ErrnoException).code))
  }
}

async function stopKeeping({ client, account }: Asked, list: string, { terminal, isJson }: Told) {
  await client.removeLeaveOutList({ params: { account, list } })
  if (isJson) terminal.out(JSON.stringify({ removed: list }))
  else terminal.say(removed)
}

const accountMissing: Text = {
  de: 'Welcher Account? Nennen Sie ihn mit --account.',
  en: 'Which account? Name it with --account.',
}

const oneAtATime: Text = {
  de: '--add und --remove gehen nur einzeln.',
  en: '--add and --remove cannot be given together.',
}

const none: Text = {
  de: 'Für diesen Account wird keine Sperrliste behalten.',
  en: 'No list is kept for this account.',
}

const removed: Text = {
  de: 'Die Liste wird nicht mehr angewendet.',
  en: 'The list is no longer applied.',
}

function unreadable(path: string, code: string | undefined): Text {
  return {
    de: `${path}: Diese Datei lässt sich nicht lesen (${code}).`,
    en: `${path}: This file cannot be read (${code}).`,
  }
}
