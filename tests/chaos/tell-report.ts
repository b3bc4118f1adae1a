import type { ChaosReport } from './run-chaos.ts'

/** The figures that must be 0, in words. */
const faults = {
  casesLost: 'cases lost',
  answersLost: 'answered writes lost',
  decisionsDoubled: 'decisions doubled',
  writesDoubled: 'writes doubled',
  lettersLost: 'letters lost',
  lettersDoubled: 'letters doubled',
  gateOpen: 'gate open where shut',
  jobsStuck: 'jobs stuck',
  logBroken: 'chains of the log broken',
} as const

/** All that went wrong in a run, in words; empty for a run that held. */
export function faultsOf(report: ChaosReport): string[] {
  const counted = Object.entries(faults)
    .filter(([name]) => report[name as keyof typeof faults] !== 0)
    .map(([name, words]) => `${words}: ${report[name as keyof typeof faults]}`)
  const fallen = report.strikes.fallen.map((name) => `ended by itself: ${name}`)
  return [...counted, ...fallen, ...report.surprises]
}

/** The figures of several runs, side by side. */
export function tellReports(reports: readonly ChaosReport[]): string[] {
  const rows: [string, (report: ChaosReport) => string | number][] = [
    ['kills', ({ strikes }) => listed(strikes.kills)],
    [
      'of them within a start, after a write was sent',
      ({ strikes: { inStart, inRequest } }) => `${inStart}, ${inRequest}`,
    ],
    [
      'answers lost on the way, answers “come again”',
      ({ lostAnswers, comeAgain }) => `${lostAnswers}, ${comeAgain}`,
    ],
    ['cases, of them decided', ({ cases, decided }) => `${cases}, ${decided}`],
    [
      'decisions, events, letters',
      ({ decisions, events, letters }) => `${decisions}, ${events}, ${letters}`,
    ],
    ['letters repeated under their Message-ID', ({ mailsRepeated }) => mailsRepeated],
    ['gate asked while shut', ({ gateAsked }) => gateAsked],
    ...Object.entries(faults).map(
      ([name, words]) =>
        [words, (report: ChaosReport) => report[name as keyof typeof faults]] as (typeof rows)[0],
    ),
    ['seconds', ({ seconds }) => seconds],
  ]
  return [
    `| | ${reports.map(({ database }) => database).join(' | ')} |`,
    `|---|${'---|'.repeat(reports.length)}`,
    ...rows.map(([words, value]) => `| ${words} | ${reports.map(value).join(' | ')} |`),
  ]
}

function listed(kills: Readonly<Record<string, number>>): string {
  const sum = Object.values(kills).reduce((all, each) => all + each, 0)
  return `${sum} (${Object.entries(kills)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ')})`
}
