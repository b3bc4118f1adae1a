import type { Draft, Policy } from '@freigabe/contract'
import { askedOf, isGiven } from '../answer-key.ts'
import { faultsOn, type WizardPageInfo } from './pages.ts'
export type StepState = 'current' | 'done' | 'open' | 'ahead'

interface Standing {
  pages: WizardPageInfo[]
  /** The page that is open. */
  page: WizardPageInfo
  policy: Policy
  answers: Draft['content']['answers']
  faults: Draft['faults']
  /** The pages that hold a statement which does not go with another one or with the file. */
  contradicted: readonly string[]
  /** The furthest step that was reached. */
  furthest: number
}

/** The state of a wizard page in the list of steps. */
export function stepState(each: WizardPageInfo, standing: Standing): StepState {
  if (each.at === standing.page.at) return 'current'
  const own = ownState(each, standing)
  if (each.at !== 'methods' || own !== 'done') return own
  // The step is done when all its pages are.
  const inner = standing.pages.filter(isInner).map((page) => ownState(page, standing))
  return inner.includes('open') ? 'open' : inner.includes('ahead') ? 'ahead' : 'done'
}

/** A page within step 2. */
export function isInner({ method }: WizardPageInfo): boolean {
  return method !== undefined
}

function ownState(each: WizardPageInfo, standing: Standing): StepState {
  const { pages, page, policy, answers, faults, contradicted, furthest } = standing
  if (each.at === 'summary') return 'ahead'
  const method = policy.methods.find(({ code }) => code === each.method)
  const isMended =
    method?.stance !== 'forbidden' &&
    !contradicted.includes(each.at) &&
    faultsOn(each, policy, faults).length === 0 &&
    askedOf(policy, each.method ?? '', answers).every(
      ({ key, requirement }) => requirement.necessity === 'recommended' || isGiven(answers[key]),
    )
  const isPassed = each.step < furthest || pages.indexOf(each) < pages.indexOf(page)
  // A page without questions is done once it was passed; the others once they are filled in.
  if (each.step === 1 || each.step === 3) return isPassed ? (isMended ? 'done' : 'open') : 'ahead'
  return isMended ? 'done' : isPassed ? 'open' : 'ahead'
}
