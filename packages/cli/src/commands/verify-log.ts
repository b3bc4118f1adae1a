import type { LogVerdict } from '@freigabe/server'
import { type Command, flag } from '../command.ts'
import { exitCode } from '../exit-code.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `freigabe verify-log`: recomputes the chains of both logs. */
export const verifyLogCommand: Command = {
  summary: {
    de: 'Rechnet die Protokolle nach und nennt das erste veränderte Ereignis.',
    en: 'Recomputes the logs and names the first event that was changed.',
  },
  usage: 'verify-log [--json]',
  help: {
    de: [
      'Jeder Account und die Plattform haben ein Protokoll, in dem jedes Ereignis das vorige besiegelt.',
      '',
      'Ergebnis: 0, wenn alle Ketten ganz sind; 1, wenn eine es nicht ist.',
    ].join('\n'),
    en: [
      'Each account and the platform have a log in which every event seals the one before.',
      '',
      'Exit code: 0 if all chains are whole, 1 if one is not.',
    ].join('\n'),
  },
  options: {},
  words: [0, 0],
  async run(given, terminal) {
    const { readConfig, verifyLog, withDatabase } = await import('@freigabe/server')
    const config = readConfig(terminal.environment)
    const verdict = await withDatabase(config, 'as_it_is', (database) =>
      verifyLog(database, (events) => terminal.progress(checked(terminal, events))),
    )
    if (flag(given, 'json')) terminal.out(JSON.stringify(verdict))
    else tell(verdict, terminal)
    return verdict.broken.length === 0 ? exitCode.ok : exitCode.no
  },
}

function checked(terminal: Terminal, events: number) {
  const count = terminal.number(events)
  return { de: `${count} Ereignisse nachgerechnet …`, en: `${count} events recomputed …` }
}

function tell({ chains, events, broken }: LogVerdict, terminal: Terminal) {
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
  order: { de: 'es fehlt oder ist doppelt.', en: 'it is missing or doubled.' },
  head: {
    de: 'das Ende der Kette fehlt oder kam hinzu.',
    en: 'the end of the chain is missing or was added.',
  },
} as const
