import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Config, LogVerdict } from '@freigabe/server'
import { CannotRun, type Command, exitCode, flag, textOption } from '../command.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `freigabe verify-log`: recomputes the chains of both logs. */
export const verifyLogCommand: Command = {
  summary: {
    de: 'Rechnet die Protokolle nach und nennt das erste veränderte Ereignis.',
    en: 'Recomputes the logs and names the first event that was changed.',
  },
  usage: 'verify-log [--heads FILE] [--json]',
  help: {
    de: [
      'Jeder Account und die Plattform haben ein Protokoll, in dem jedes Ereignis das vorige besiegelt.',
      'Wer in die Datenbank schreiben kann, kann eine Kette kürzen oder neu berechnen. Das fällt nur auf,',
      'wenn ihr früheres Ende woanders steht:',
      '',
      '  --heads FILE  vergleicht mit den Enden, die in der Datei stehen, und schreibt die heutigen hinein,',
      '                wenn nichts beschädigt ist; besiegelt mit FREIGABE_SIGNING_KEY',
      '',
      'Ergebnis: 0, wenn alle Ketten unbeschädigt sind, sonst 1.',
    ].join('\n'),
    en: [
      'Each account and the platform have a log in which every event seals the one before.',
      'Anyone who can write to the database can cut a chain short or recompute it. That shows only',
      'if its earlier end is kept somewhere else:',
      '',
      '  --heads FILE  compares with the ends kept in the file, and writes those of today into it if',
      '                nothing is broken; sealed with FREIGABE_SIGNING_KEY',
      '',
      'Exit code: 0 if all chains are whole, 1 otherwise.',
    ].join('\n'),
  },
  options: { heads: { type: 'string' } },
  words: [0, 0],
  async run(given, terminal) {
    const { readConfig, verifyLog, withDatabase } = await import('@freigabe/server')
    const config = readConfig(terminal.environment)
    const file = textOption(given, 'heads')
    const { heads, ...verdict } = await withDatabase(config, 'as_it_is', async (database) => {
      const keeper = file === undefined ? null : await openKeeper(config, file)
      const progress = (events: number) => terminal.progress(checked(terminal, events))
      const result = await verifyLog(database, progress, keeper?.earlier)
      if (result.broken.length === 0) await keeper?.keep(result.heads)
      return result
    })
    if (flag(given, 'json')) terminal.out(JSON.stringify({ ...verdict, heads }))
    else tell(verdict, terminal)
    return verdict.broken.length === 0 ? exitCode.ok : exitCode.no
  },
}

/** The file with the chains' ends: what it held, and how it receives the new ones. */
async function openKeeper(config: Config, file: string) {
  const { HeadsNotOurs, openHeads, openKeyRing, sealHeads } = await import('@freigabe/server')
  const { signing } = openKeyRing(config)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  try {
    return {
      earlier: text === null ? [] : openHeads(signing, text),
      async keep(heads: LogVerdict['heads']) {
        await writeFile(`${file}.new`, sealHeads(signing, new Date().toISOString(), heads))
        await rename(`${file}.new`, file)
      },
    }
  } catch (error) {
    if (error instanceof HeadsNotOurs) throw new CannotRun(notOurs(file))
    throw error
  }
}

function notOurs(file: string) {
  return {
    de: `${file} wurde nicht mit FREIGABE_SIGNING_KEY dieser Installation besiegelt oder danach verändert. Nehmen Sie eine Kopie, der Sie vertrauen.`,
    en: `${file} was not sealed with FREIGABE_SIGNING_KEY of this installation, or was changed afterwards. Take a copy that you trust.`,
  }
}

function checked(terminal: Terminal, events: number) {
  const count = terminal.number(events)
  return { de: `${count} Ereignisse nachgerechnet …`, en: `${count} events recomputed …` }
}

function tell({ chains, events, broken }: Omit<LogVerdict, 'heads'>, terminal: Terminal) {
  const counts = { chains: terminal.number(chains), events: terminal.number(events) }
  if (broken.length === 0) {
    return terminal.out(
      terminal.words({
        de: `Unversehrt: ${counts.chains} Ketten mit ${counts.events} Ereignissen.`,
        en: `Whole: ${counts.chains} chains with ${counts.events} events.`,
      }),
    )
  }
  for (const { account, seq, why } of broken) {
    const chain = account ?? terminal.words({ de: 'Plattform', en: 'platform' })
    terminal.out(
      terminal.words({
        de: `Gebrochen: ${chain}, Ereignis ${seq}: ${breaches[why].de}`,
        en: `Broken: ${chain}, event ${seq}: ${breaches[why].en}`,
      }),
    )
  }
}

const breaches = {
  hash: { de: 'sein Inhalt wurde verändert.', en: 'its content was changed.' },
  order: { de: 'es fehlt oder ist doppelt.', en: 'it is missing or there twice.' },
  head: {
    de: 'das Ende der Kette fehlt oder kam hinzu.',
    en: 'the end of the chain is missing or was added.',
  },
  earlier: {
    de: 'es stand hier bei einer früheren Prüfung und fehlt oder ist ein anderes.',
    en: 'it stood here at an earlier check and is now missing or different.',
  },
} as const
