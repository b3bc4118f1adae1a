import type { Policy, Sheet, SheetFound, SheetLine } from '@freigabe/contract'
import { foundKey, gravestOf, tellsAgainst, weightOf } from '../../../case/sheet/found.ts'
import { type Assessment, type Claim, type ClaimGroup, type Claims, isGiven } from '../claims-of.ts'

/** What a line holds: a collection method, an answer, where the recipients live, or the list as a whole. */
export type Said =
  | { kind: 'method'; group: ClaimGroup }
  | { kind: 'answer'; claim: Claim; method: string }
  | { kind: 'countries' }
  | { kind: 'list' }

/** One line of the sheet: what was said, and what was found about it. */
export interface Line {
  /** `method:CODE`, `answer:KEY`, `/countries`, or `/list`. */
  id: string
  said: Said
  standing: SheetLine['standing']
  found: SheetFound[]
  /** Null where no judgement is asked for. */
  assessment: Assessment | null
}

/** The sheet as it is read: what is to be looked at first, what nothing speaks to, and what folds into one line. */
export interface LaidSheet {
  /** Against it or missing, the gravest first. */
  open: Line[]
  silent: Line[]
  agreeing: Line[]
}

/** Whether something weighs so much that nobody may accept the case without having had it before them. */
export const isGrave = ({ severity, speaks }: SheetFound) =>
  speaks === 'against' && (severity === 'warning' || severity === 'serious')

/** What was found, the gravest first; equals keep their order. */
export const gravestFirst = (found: readonly SheetFound[]) =>
  found.toSorted((one, other) => weightOf(other) - weightOf(one))

/** Lays claims beside what was found about them; a method that the policy refuses is looked at first, too. */
export function laySheet(
  { methods }: Pick<Policy, 'methods'>,
  claims: Claims,
  sheet: Sheet,
): LaidSheet {
  const isForbidden = (method: string) =>
    methods.find(({ code }) => code === method)?.stance === 'forbidden'
  const lines = linesOf(claims, sheet)
  const stands = (line: Line): keyof LaidSheet => {
    const { said, standing } = line
    if (standing === 'against' || standing === 'missing') return 'open'
    if (said.kind === 'method' && isForbidden(said.group.method)) return 'open'
    if (said.kind === 'answer' && said.claim.faults.length > 0) return 'open'
    return standing === 'silent' || isChanged(said) ? 'silent' : 'agreeing'
  }
  const standing = (place: keyof LaidSheet) => lines.filter((line) => stands(line) === place)
  return {
    open: standing('open').toSorted((one, other) => gravestOf(other.found) - gravestOf(one.found)),
    silent: standing('silent'),
    agreeing: standing('agreeing'),
  }
}

/** What of a sheet weighs and is not among what was seen, each once, the gravest first. */
export function unreadOn({ lines, beside }: Sheet, seen: readonly string[]): SheetFound[] {
  const all = [...lines.flatMap(({ found }) => found), ...beside]
  const byKey = new Map(all.filter(isGrave).map((found) => [foundKey(found), found]))
  return gravestFirst([...byKey.values()].filter((found) => !seen.includes(foundKey(found))))
}

/** The ids of the statements to judge, in the order in which the sheet shows them. */
export function statementOrder({ open, silent, agreeing }: LaidSheet): string[] {
  return [...open, ...silent, ...agreeing].flatMap(({ assessment }) =>
    assessment ? [assessment.id] : [],
  )
}

function linesOf({ groups }: Claims, { lines, beside }: Sheet): Line[] {
  const line = (id: string, said: Said, assessment: Assessment | null): Line => {
    const known = lines.find(({ statement }) => statement === id)
    const isMissing = said.kind === 'answer' && !isGiven(said.claim.answer)
    const standing = isMissing ? 'missing' : (known?.standing ?? 'silent')
    return { id, said, standing, found: known?.found ?? [], assessment }
  }
  const besideList = beside.filter((found) => found.from === 'signal' || tellsAgainst(found))
  return [
    ...(besideList.length > 0 ? [listLine(besideList)] : []),
    ...groups.flatMap((group) => [
      ...(group.share === null
        ? []
        : [line(`method:${group.method}`, { kind: 'method', group }, group.assessment)]),
      ...group.claims.map((claim) =>
        line(
          `answer:${claim.key}`,
          { kind: 'answer', claim, method: group.method },
          claim.assessment,
        ),
      ),
    ]),
    ...lines
      .filter(({ statement }) => statement === '/countries')
      .map(({ statement }) => line(statement, { kind: 'countries' }, null)),
  ]
}

/** What speaks to no single statement speaks to the list. */
function listLine(found: SheetFound[]): Line {
  const standing = found.some(tellsAgainst) ? 'against' : 'silent'
  return { id: '/list', said: { kind: 'list' }, standing, found, assessment: null }
}

/** What reads otherwise than before is read anew, whatever agrees with it. */
function isChanged(said: Said): boolean {
  if (said.kind === 'method') return said.group.change !== null
  return said.kind === 'answer' && said.claim.change !== null
}
