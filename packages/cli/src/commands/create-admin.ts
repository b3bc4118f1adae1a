import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { type Command, exitCode, flag, type Given, textOption, WrongUsage } from '../command.ts'
import type { Terminal, Text } from '../terminal/terminal.ts'

/** `freigabe create-admin`: an administrator, the first one or one more. */
export const createAdminCommand: Command = {
  summary: { de: 'Legt eine Person mit Administration an.', en: 'Creates an administrator.' },
  usage: 'create-admin [--email E] [--name N] [--locale de|en] [--platform NAME] [--json]',
  help: {
    de: [
      'Fragt am Bildschirm nach dem, was fehlt. Sonst kommt das Passwort aus FREIGABE_ADMIN_PASSWORD;',
      'es hat mindestens zwölf Zeichen.',
      '',
      '  --email E        E-Mail-Adresse, mit der die Person sich anmeldet',
      '  --name N         Name, wie andere ihn sehen',
      '  --locale de|en   Sprache der Person',
      '  --platform NAME  Name der Versandplattform, wenn sie noch keinen hat',
    ].join('\n'),
    en: [
      'Asks on the screen for what is missing. Otherwise the password comes from FREIGABE_ADMIN_PASSWORD;',
      'it has twelve characters or more.',
      '',
      '  --email E        e-mail address that the person signs in with',
      '  --name N         name as others see it',
      '  --locale de|en   the person’s language',
      '  --platform NAME  name of the platform, where it has none yet',
    ].join('\n'),
  },
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    locale: { type: 'string' },
    platform: { type: 'string' },
  },
  words: [0, 0],
  async run(given, terminal) {
    const locale = localeOf(given, terminal)
    const { createAdmin, namePlatform, openHouse, readConfig } = await import('@freigabe/server')
    const config = readConfig(terminal.environment)
    const email = await wanted(given, terminal, 'email', { de: 'E-Mail-Adresse:', en: 'E-mail:' })
    if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new WrongUsage(noAddress(email))
    const name = await wanted(given, terminal, 'name', { de: 'Name:', en: 'Name:' })
    const password = await passwordOf(terminal)
    const house = await openHouse(config)
    try {
      const platform = textOption(given, 'platform')
      if (platform !== undefined) await namePlatform(house, platform, locale)
      const { personId } = await createAdmin(house, { email, name, password, locale })
      if (flag(given, 'json')) terminal.out(JSON.stringify({ personId }))
      else terminal.out(terminal.words(created(email)))
    } finally {
      await house.close()
    }
    return exitCode.ok
  },
}

function localeOf(given: Given, { language }: Terminal): 'de' | 'en' {
  const locale = textOption(given, 'locale') ?? language
  if (locale === 'de' || locale === 'en') return locale
  throw new WrongUsage({ de: '--locale ist de oder en.', en: '--locale is de or en.' })
}

async function wanted(given: Given, terminal: Terminal, option: string, question: Text) {
  const value = textOption(given, option) ?? (terminal.canAsk ? await ask(terminal, question) : '')
  if (value !== '') return value
  throw new WrongUsage({ de: `Es fehlt --${option}.`, en: `--${option} is missing.` })
}

async function passwordOf(terminal: Terminal): Promise<string> {
  const fromEnvironment = terminal.environment.FREIGABE_ADMIN_PASSWORD
  if (fromEnvironment) return fromEnvironment
  if (!terminal.canAsk) throw new WrongUsage(noPassword)
  const first = await askHidden(terminal, { de: 'Passwort:', en: 'Password:' })
  const again = await askHidden(terminal, { de: 'Noch einmal:', en: 'Once more:' })
  if (first === again) return first
  throw new WrongUsage({
    de: 'Die beiden Passwörter sind verschieden.',
    en: 'The two passwords differ.',
  })
}

const noPassword = {
  de: 'Hier kann niemand gefragt werden. Bitte setzen Sie das Passwort in FREIGABE_ADMIN_PASSWORD.',
  en: 'There is nobody to ask here. Please set the password in FREIGABE_ADMIN_PASSWORD.',
}

function noAddress(text: string): Text {
  return { de: `Das ist keine E-Mail-Adresse: ${text}`, en: `Not an e-mail address: ${text}` }
}

function created(email: string): Text {
  return {
    de: `${email} kann sich jetzt anmelden und die Plattform verwalten.`,
    en: `${email} can now sign in and administer the platform.`,
  }
}

/** Asks for one line. */
async function ask(terminal: Terminal, question: Text): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await line.question(`${terminal.words(question)} `)).trim()
  } finally {
    line.close()
  }
}

/** Asks for one line and shows nothing of what is typed. */
async function askHidden(terminal: Terminal, question: Text): Promise<string> {
  process.stderr.write(`${terminal.words(question)} `)
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: nowhere, terminal: true })
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
