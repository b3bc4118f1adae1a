import type { Draft, Policy } from '@freigabe/contract'
import { generalMethod, questionsOf } from '../answer-key.ts'
import { pointerOf } from './fields/pointer.ts'

/** The three steps of the process, and the summary that is signed. */
export type Step = 1 | 2 | 3 | 4

/** A page of the wizard. Step 2 has one for the methods, one for each method and one for all of them. */
export interface WizardPageInfo {
  /** Its name in the address: `reminder`, `methods`, `method.CODE`, `general`, `contact`, `summary`. */
  at: string
  step: Step
  /** The collection method that the page is about. */
  method?: string
}

/** The pages that a draft needs, in order. */
export function pagesOf({ methods }: Draft['content']): WizardPageInfo[] {
  return [
    { at: 'reminder', step: 1 },
    { at: 'methods', step: 2 },
    ...methods.map(({ code }) => ({ at: `method.${code}`, step: 2 as const, method: code })),
    { at: 'general', step: 2, method: generalMethod },
    { at: 'contact', step: 3 },
    { at: 'summary', step: 4 },
  ]
}

/** The faults that are fixed on a page. */
export function faultsOn(page: WizardPageInfo, policy: Policy, faults: Draft['faults']) {
  if (page.at === 'summary') return faults
  if (page.at === 'methods') {
    return faults.filter(({ pointer }) => /^\/(methods|countries)/.test(pointer))
  }
  if (page.at === 'contact') return faults.filter(({ pointer }) => pointer.startsWith('/contact'))
  if (page.method === undefined) return []
  const own = questionsOf(policy, page.method).map(({ key }) => pointerOf('answers', key))
  return faults.filter(({ pointer }) => own.includes(pointer))
}

/** The page on which a fault is fixed. */
export function pageOfFault(
  pages: WizardPageInfo[],
  policy: Policy,
  fault: Draft['faults'][number],
) {
  return pages.find((page) => page.at !== 'summary' && faultsOn(page, policy, [fault]).length > 0)
}

/**
 * Where a returning person continues: on the first page of their step with something missing, else on its
 * last.
 */
export function whereToGoOn(
  pages: WizardPageInfo[],
  policy: Policy,
  step: number,
  faults: Draft['faults'],
): WizardPageInfo {
  const reached = pages.filter((page) => page.step === step)
  const open = reached.find((page) => faultsOn(page, policy, faults).length > 0)
  return (open ?? reached.at(-1) ?? pages[0]) as WizardPageInfo
}
