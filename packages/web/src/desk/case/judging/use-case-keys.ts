import { useEffect } from 'react'
import { useKeys } from '../../keys/use-keys.ts'
import { shownSections } from '../sections/case-sections.ts'
import { assessmentValues } from './assessment-values.ts'
import type { Value } from './case-draft.ts'
import { statementFocus } from './statement-focus.ts'
import type { CaseWork } from './use-case-work.ts'

/** The keys of the case: from statement to statement, to a section, judging, looking at evidence, noting, taking. */
export function useCaseKeys(work: CaseWork, leave: () => void) {
  const { order, sheet, assess, mayTake, isMine, lease, unassessed, bulk } = work
  const step = (by: 1 | -1) => {
    const current = statementFocus.current(order)
    const at = current === null ? -1 : order.indexOf(current)
    statementFocus.go(
      order[current === null ? 0 : Math.min(Math.max(at + by, 0), order.length - 1)],
    )
  }
  const judge = (place: number) => {
    const value: Value | undefined = assessmentValues[place]?.value
    if (!mayTake || value === undefined) return
    const current = statementFocus.current(order)
    if (current === null) return statementFocus.go(unassessed[0] ?? order[0])
    assess(current, value)
    const after = [...order.slice(order.indexOf(current) + 1), ...order]
    statementFocus.go(after.find((id) => id !== current && unassessed.includes(id)))
  }
  /** Judges several together, and leads to what is left to be judged by itself. */
  const judgeTogether = (several: (typeof bulk)['agreeing']) => {
    several?.act()
    if (several?.does !== 'judge') return
    const open = sheet.open.flatMap(({ assessment }) => assessment?.id ?? [])
    statementFocus.go(unassessed.find((id) => open.includes(id)))
  }
  useEffect(() => statementFocus.forget(), [])
  useKeys({
    '.': () => step(1),
    ',': () => step(-1),
    '1': () => judge(0),
    '2': () => judge(1),
    '3': () => judge(2),
    '4': () => judge(3),
    e: () => openEvidence(statementFocus.current(order)),
    p: () => mayTake && judgeTogether(bulk.agreeing),
    [shiftP]: () => {
      if (!mayTake) return
      if (bulk.isHeldBack) work.pointAtUnseen()
      else judgeTogether(bulk.silent)
    },
    i: () => document.querySelector<HTMLElement>('[data-note-button]')?.click(),
    c: () => {
      if (isMine) lease.release.mutate()
      else if (mayTake) lease.claim.mutate()
    },
    u: leave,
    ...sectionKeys,
  })
  useKeys({ z: () => bulk.takeBack?.() }, bulk.takeBack !== null)
}

const shiftP = 'P'

/** `G` and the place of a section lead there. */
const sectionKeys = Object.fromEntries(
  ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((place) => [
    `g ${place}`,
    () => shownSections()[Number(place) - 1]?.go(),
  ]),
)

function openEvidence(statement: string | null) {
  const card = statement && document.getElementById(statementFocus.idOf(statement))
  if (card) card.querySelector<HTMLElement>('[data-evidence]')?.click()
}
