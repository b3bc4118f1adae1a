import { denyOrder, type Transition, transitions, whoOpens, whoReopens } from '@freigabe/core'
import { tableOf } from '../markdown/table.ts'

const file = 'docs/reference/process.md'

export const paths = [file]

/** Statuses in which there is nothing more to do. */
const atRest = ['accepted', 'rejected', 'revoked', 'withdrawn']

/** The approval process: its diagram, its table, who opens and reopens, and the order of the gate's reasons. */
export async function render(): Promise<Map<string, string>> {
  const commands = Object.entries(transitions)
  const text = `# The process

What may happen to a case, by whom, and what follows. Generated from \`packages/core\`; the code asks the same table, and what is not in it is refused.

\`\`\`mermaid
stateDiagram-v2
${commands.flatMap(([name, transition]) => arrows(name, transition)).join('\n')}
${atRest.map((status) => `  ${status} --> [*]`).join('\n')}
\`\`\`

${tableOf(
  ['command', 'from', 'by', 'event', 'to', 'besides'],
  commands.map(([name, transition]) => [
    code(name),
    transition.from.map(code).join(', '),
    transition.by.join(', '),
    [transition.event].flat().map(code).join(', '),
    transition.to.map(code).join(', '),
    besides(transition),
  ]),
)}

Support, billing and administration are in no row: they cannot influence a case. Where the route of a case takes two people, nobody accepts or rejects it alone: one person proposes, another one confirms or returns the proposal, and its author or a lead withdraws it. Until then it stays in review, and a supplement overtakes the proposal. An event is stored with the new state, the gate's new facts, the letters and the jobs in one transaction.

## Who opens a case, and for what reason

${tableOf(['reason', 'by'], listed(whoOpens))}

A linked case may also be opened by whoever may split, because it keeps the reason of the first.

## Who reopens one

${tableOf(['reason', 'by'], listed(whoReopens))}

Somebody else decides a case that was reopened.

## The order of the gate's reasons

The gate denies with one reason. Where several speak against sending, the first in this table is given.

${tableOf(
  ['reason', 'why it stands here'],
  denyOrder.map(({ reason, because }) => [code(reason), because]),
)}
`
  return new Map([[file, text]])
}

/** A command that leaves the case in place is not an arrow: the diagram shows ways. */
function arrows(name: string, { from, to }: Transition): string[] {
  return from.flatMap((start) =>
    to
      .filter((end) => end !== 'unchanged' && end !== start)
      .map((end) => `  ${start === 'none' ? '[*]' : start} --> ${end}: ${name}`),
  )
}

function besides({ onlyPeople, claimsBatches }: Transition): string {
  return [
    ...(onlyPeople ? ['only people'] : []),
    ...(claimsBatches ? ['no other open case covers the imports'] : []),
  ].join('; ')
}

function listed(who: Readonly<Record<string, readonly string[]>>): string[][] {
  return Object.entries(who).map(([reason, parties]) => [code(reason), parties.join(', ')])
}

function code(text: string): string {
  return `\`${text}\``
}
