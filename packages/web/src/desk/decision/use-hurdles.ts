import type { SheetFound } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { foundKey } from '../../case/sheet/found.ts'
import { useCase } from '../case/case-context.tsx'
import type { LaidSheet, Line } from '../case/sheet/sheet-of.ts'
import { useUnread } from '../case/sheet/sighting.tsx'
import { groundsPut } from './grounds/grounds-put.ts'
import { useAskGrounds } from './grounds/use-ask-grounds.ts'
import { useAskedStatements } from './grounds/use-asked-statements.ts'
import { useRestsOn } from './grounds/use-rests-on.ts'

/** What would be refused, known before anybody tries, and what to do first. */
export function useHurdles() {
  const { t } = useTranslation('desk')
  const { unassessed, claims, policy, shown, draft, chooseMode, goTo, sheet } = useCase()
  const ask = useAskGrounds()
  const { restsOn, doubtful } = useRestsOn()
  const asked = useAskedStatements()
  const unread = useUnread()
  const stated = claims.groups.map(({ method }) => method)
  const forbidden = policy.methods.filter(
    ({ code, stance }) => stance === 'forbidden' && stated.includes(code),
  )
  const put = groundsPut(shown, policy)
  const goAssess = (ids: string[]) => ({
    label: t('hurdle.goAssess', { count: ids.length }),
    clear: () => goTo(ids[0]),
  })
  /** What is typed about the case goes once it is sent; a note would go with it. */
  const keepNote = () =>
    draft.note.trim() === '' ? null : chooseFirst(t('hurdle.note'), '[data-note]')
  return {
    forbidden,
    doubtful,
    put,
    ofAcceptance: () => {
      if (forbidden.length > 0) {
        return { label: t('hurdle.goReject'), clear: () => chooseMode('reject') }
      }
      if (shown.changedBatches.length > 0) {
        return { label: t('hurdle.ask'), clear: () => ask([]) }
      }
      if (unassessed.length > 0) return goAssess(unassessed)
      if (doubtful.length > 0) return { label: t('hurdle.ask'), clear: () => ask([]) }
      if (unread.length > 0) {
        const label = t('hurdle.goRead', { count: unread.length })
        return { label, clear: () => goTo(lineWith(sheet, unread[0]!)) }
      }
      if (draft.accept.endsOn === '') return chooseFirst(t('hurdle.end'), '#approval-end')
      return keepNote()
    },
    /** @param lacksFact its letter, as it is written, names none that the account may read */
    ofRejection: (lacksFact: boolean) => {
      const { grounds, remedies } = draft.reject
      if (grounds.length === 0) return chooseFirst(t('ground.choose'), '[data-mode-focus]')
      const never = grounds.filter((code) => !put.asked.has(code) && !put.stated.has(code))
      if (never.length > 0) return { label: t('reject.askFirst'), clear: () => ask(never) }
      const isStated = grounds.every((code) => put.stated.has(code))
      const open = unassessed.filter((id) => restsOn.length === 0 || restsOn.includes(id))
      if (!isStated && open.length > 0) {
        return restsOn.length === 0
          ? chooseFirst(t('restsOn.choose'), '[data-rests-on]')
          : goAssess(open)
      }
      if (lacksFact) return chooseFirst(t('fact.write'), '[data-fact]')
      if (remedies.length === 0) return chooseFirst(t('remedy.choose'), '[data-remedies]')
      return keepNote()
    },
    ofQuestion: () => {
      if (draft.ask.text.trim() === '') return chooseFirst(t('ask.write'), '[data-question]')
      const isAbout = draft.ask.grounds.length + asked.length > 0
      return isAbout ? keepNote() : chooseFirst(t('ask.sayAbout'), '[data-question-about]')
    },
  }
}

/** The line of the sheet that something found stands in. */
function lineWith({ open, silent, agreeing }: LaidSheet, found: SheetFound): string | undefined {
  const holds = (line: Line) => line.found.some((each) => foundKey(each) === foundKey(found))
  return [...open, ...silent, ...agreeing].find(holds)?.id
}

/** Nothing is chosen yet: the button says so, and leads to the field. */
function chooseFirst(label: string, field: string) {
  return { label, clear: () => document.querySelector<HTMLElement>(field)?.focus() }
}
