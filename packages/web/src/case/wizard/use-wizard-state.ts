import type { Case, Draft, Policy } from '@freigabe/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { policyQuery } from '../../policy/queries.ts'
import { isGiven } from '../answer-key.ts'
import type { DraftKeeper, KeptDraft } from './draft/draft-keeper.ts'
import { useDraft } from './draft/use-draft.ts'
import { fieldId } from './fields/pointer.ts'
import { pageOfFault, pagesOf, type WizardPageInfo, whereToGoOn } from './pages.ts'
import { useFaultText } from './use-fault-text.ts'
import type { WizardState } from './wizard-context.ts'

const route = getRouteApi('/signed-in/a/$account/cases/$case/submit')

/** The state of the wizard: the draft under work, the page that is open, and which faults are shown. */
export function useWizardState(account: string, opened: Case, atFirst: Policy, draft: Draft) {
  const { keeper, kept } = useDraft(account, opened.id, draft)
  const policy = useDraftPolicy(kept, atFirst)
  useFilesRead(opened, keeper)
  const textOf = useFaultText(policy)
  const { typed, server } = kept
  const pages = pagesOf(typed.content)
  const { page, go } = usePage(pages, () => whereToGoOn(pages, policy, typed.step, server.faults))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [attempts, setAttempts] = useState<ReadonlySet<string>>(new Set())

  const state: WizardState = {
    account,
    case: opened,
    policy,
    kept,
    pages,
    page,
    change: ({ alsoCases, ...content }) => {
      const before = keeper.read().typed
      keeper.type({
        step: Math.max(before.step, page.step),
        alsoCases: alsoCases ?? before.alsoCases,
        content: { ...before.content, ...content },
      })
    },
    answer: (key, value) => {
      const { [key]: _before, ...others } = keeper.read().typed.content.answers
      state.change({ answers: value === undefined ? others : { ...others, [key]: value } })
    },
    leave: (pointer) =>
      void keeper.flush().then(() => {
        if (keeper.read().state === 'saved') setLeft((before) => new Set(before).add(pointer))
      }),
    faultAt: (pointer) => {
      const fault = server.faults.find((each) => each.pointer === pointer)
      if (!fault) return undefined
      const attempted = attempts.has(page.at)
      // The faults are those of what was saved last, which a choice just made may have mended.
      if (fault.code === 'methods_missing' && typed.content.methods.length > 0) return undefined
      if (fault.code === 'answer_missing') {
        const isStale = isGiven(typed.content.answers[keyOf(pointer)])
        return attempted && !isStale ? textOf(fault) : undefined
      }
      return attempted || left.has(pointer) ? textOf(fault) : undefined
    },
    go: (at, pointer) => {
      const step = pages.find((each) => each.at === at)?.step ?? 1
      const before = keeper.read().typed
      if (step > before.step) keeper.type({ ...before, step })
      void keeper.flush()
      go(at, pointer)
    },
    goToField: (pointer) => {
      const fault = { pointer, code: '', text: { de: '', en: '' } }
      const target = pageOfFault(pages, policy, fault)
      if (target) state.go(target.at, pointer)
    },
    flush: () => keeper.flush().then(keeper.read),
    attempt: (at) => setAttempts((before) => new Set(before).add(at)),
    attempted: (at) => attempts.has(at),
  }
  return { state, keeper }
}

/** What contradicts the files is told anew once a file has been read again. */
function useFilesRead({ batches }: Case, keeper: DraftKeeper) {
  const read = batches.map(({ id, screening }) => `${id} ${screening?.digest}`).join()
  const known = useRef(read)
  useEffect(() => {
    if (known.current === read) return
    known.current = read
    void keeper.refresh()
  }, [read, keeper])
}

/** The policy for the countries stated so far; until it has loaded, the previous one. */
function useDraftPolicy({ typed, server }: KeptDraft, before: Policy): Policy {
  const { countries = [] } = typed.content
  const basis = { ...server.policy, ...(countries.length > 0 && { countries }) }
  const { data = before } = useQuery({ ...policyQuery(basis), placeholderData: keepPreviousData })
  return data
}

/** The page that the address names, else the one on which a returning person continues. */
function usePage(pages: WizardPageInfo[], goOn: () => WizardPageInfo) {
  const { at } = route.useSearch()
  const navigate = route.useNavigate()
  const wanted = useRef<string | null>(null)
  // Chosen once, so that the page does not change while it is being completed.
  const [start] = useState(goOn)
  const page =
    pages.find((each) => each.at === at) ??
    pages.find((each) => (at === undefined ? each.at === start.at : each.step === 2)) ??
    (pages[0] as WizardPageInfo)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page has to be there before its field is.
  useEffect(() => {
    if (wanted.current) document.getElementById(fieldId(wanted.current))?.focus()
    wanted.current = null
  }, [page.at])
  const go = (next: string, pointer?: string) => {
    if (next === page.at) {
      if (pointer) document.getElementById(fieldId(pointer))?.focus()
      return
    }
    wanted.current = pointer ?? null
    void navigate({ search: { at: next } })
  }
  return { page, go }
}

function keyOf(pointer: string): string {
  return pointer.replace('/answers/', '').replaceAll('~1', '/').replaceAll('~0', '~')
}
