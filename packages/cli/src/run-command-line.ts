import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import packageFile from '../package.json' with { type: 'json' }
import { type Command, type ExitCode, exitCode, WrongUsage } from './command.ts'
import { commands } from './commands.ts'
import { explainFailure } from './explain-failure.ts'
import type { Terminal, Text } from './terminal/terminal.ts'

const common = { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' } } as const

/** Finds the command, reads its options, runs it, and says in words what went wrong. */
export async function runCommandLine(
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const [name = 'help', ...rest] = args
  if (['help', '--help', '-h'].includes(name)) {
    const asked = commands[rest[0] ?? '']
    terminal.out(asked === undefined ? overview(terminal) : helpOf(asked, terminal))
    return exitCode.ok
  }
  if (name === '--version') {
    terminal.out(packageFile.version)
    return exitCode.ok
  }
  const command = commands[name]
  if (command === undefined) {
    terminal.say(unknownCommand(name))
    return exitCode.wrongUsage
  }
  return runCommand(command, rest, terminal).catch((error: unknown) =>
    tellFailure(error, name, terminal),
  )
}

async function runCommand(command: Command, args: string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parse(command, args)
  if (values.help === true) {
    terminal.out(helpOf(command, terminal))
    return exitCode.ok
  }
  const [minimum, maximum] = command.words
  if (positionals.length < minimum) throw new WrongUsage(tooFew(command))
  if (positionals.length > maximum) throw new WrongUsage(tooMany(positionals[maximum]!))
  return command.run({ values, words: positionals }, terminal)
}

function parse(command: Command, args: string[]) {
  const options: ParseArgsOptionsConfig = { ...command.options, ...common }
  const parsed = parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true })
  for (const token of parsed.tokens) {
    const fault = token.kind === 'option' ? faultOf(token, options[token.name]?.type) : null
    if (fault !== null) throw new WrongUsage(fault)
  }
  return parsed
}

/** An option as it stands on the command line. */
interface WrittenOption {
  /** With its dashes. */
  rawName: string
  value: string | undefined
  /** Whether the value stands behind a `=`. */
  inlineValue: boolean | undefined
}

function faultOf(
  { rawName, value, inlineValue }: WrittenOption,
  type: 'string' | 'boolean' | undefined,
): Text | null {
  if (type === undefined) return unknownOption(rawName)
  if (type === 'boolean') return value === undefined ? null : noValue(rawName)
  // What looks like the next option is hardly meant as a value; who means it writes a `=`.
  const isNextOption = inlineValue !== true && /^-./.test(value ?? '')
  return value === undefined || isNextOption ? valueMissing(rawName) : null
}

async function tellFailure(error: unknown, name: string, terminal: Terminal): Promise<ExitCode> {
  const explained = await explainFailure(error)
  if (explained === null) {
    terminal.say(unforeseen)
    terminal.say(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return exitCode.cannotRun
  }
  terminal.say(explained.text)
  if (explained.code === exitCode.wrongUsage) terminal.say(seeHelp(name))
  return explained.code
}

function overview(terminal: Terminal): string {
  const widest = Math.max(...Object.keys(commands).map((name) => name.length))
  const list = Object.entries(commands).map(
    ([name, { summary }]) => `  ${name.padEnd(widest)}  ${terminal.words(summary)}`,
  )
  return [terminal.words(intro), '', ...list, '', terminal.words(outro)].join('\n')
}

function helpOf({ usage, help, summary }: Command, terminal: Terminal): string {
  return [`freigabe ${usage}`, '', terminal.words(summary), '', terminal.words(help)].join('\n')
}

const intro: Text = {
  de: 'freigabe: An keine Empfängerliste wird gesendet, bevor jemand geprüft hat, woher sie kommt.',
  en: 'freigabe: no list is mailed before somebody has checked where it came from.',
}
const outro: Text = {
  de: 'Mehr zu einem Befehl: freigabe BEFEHL --help. Die Version: freigabe --version. Ergebnis: 0 gut, 1 die Antwort ist nein, 2 falscher Aufruf, 3 nicht möglich.',
  en: 'More on a command: freigabe COMMAND --help. The version: freigabe --version. Exit codes: 0 fine, 1 the answer is no, 2 wrong usage, 3 cannot run.',
}
const unforeseen: Text = {
  de: 'Das ist ein unerwarteter Fehler. Bitte melden Sie ihn mit den folgenden Zeilen:',
  en: 'This is an unexpected error. Please report it with the following lines:',
}

function unknownCommand(name: string): Text {
  return {
    de: `Den Befehl „${name}“ gibt es nicht. „freigabe --help“ nennt alle.`,
    en: `There is no command “${name}”. \`freigabe --help\` lists them all.`,
  }
}

function unknownOption(option: string): Text {
  return {
    de: `Die Option ${option} gibt es hier nicht.`,
    en: `There is no option ${option} here.`,
  }
}

function noValue(option: string): Text {
  return { de: `Zu ${option} gehört kein Wert.`, en: `${option} takes no value.` }
}

function valueMissing(option: string): Text {
  return { de: `Nach ${option} fehlt der Wert.`, en: `${option} needs a value.` }
}

function tooFew({ usage }: Command): Text {
  return { de: `Es fehlt etwas: freigabe ${usage}`, en: `Something is missing: freigabe ${usage}` }
}

function tooMany(word: string): Text {
  return { de: `Das ist zu viel: ${word}`, en: `This is too much: ${word}` }
}

function seeHelp(name: string): Text {
  return { de: `Siehe: freigabe ${name} --help`, en: `See: freigabe ${name} --help` }
}
