import { IconAlertCircle, IconCheck, IconCircle, IconCircleFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { askedOf } from '../case/answer-key.ts'
import { isGiven } from '../case/is-given.ts'
import { faultsOn, type WizardPageInfo } from './pages.ts'
import classes from './step-list.module.css'
import { usePageTitle } from './use-page-title.ts'
import { useWizard } from './wizard-context.ts'

type StepState = 'current' | 'done' | 'open' | 'ahead'

const icons = {
  current: IconCircleFilled,
  done: IconCheck,
  open: IconAlertCircle,
  ahead: IconCircle,
}

/** The pages of the wizard with how each stands. Any of them can be opened at any time. */
export function StepList() {
  const { t } = useTranslation('wizard')
  const { pages, page, go } = useWizard()
  const title = usePageTitle()
  const stateOf = useStateOf()
  return (
    <>
      <p className={classes.narrow}>
        {t('step.position', { step: page.step })} <strong>{title(page)}</strong>
      </p>
      <nav aria-label={t('step.label')} className={classes.nav}>
        <ol className={classes.steps}>
          {pages.map((each) => {
            const state = stateOf(each)
            const Glyph = icons[state]
            return (
              <li key={each.at}>
                <button
                  type="button"
                  className={classes.step}
                  data-state={state}
                  data-tone={state === 'open' ? 'amber' : undefined}
                  data-inner={isInner(each) || undefined}
                  aria-current={each.at === page.at ? 'step' : undefined}
                  onClick={() => go(each.at)}
                >
                  <Glyph size={state === 'current' ? 12 : 16} stroke={2} aria-hidden="true" />
                  <span className={classes.name}>
                    {!isInner(each) && <span className={classes.number}>{each.step}</span>}
                    {title(each)}
                    <span className={classes.state}>{t(`step.${state}`)}</span>
                  </span>
                </button>
              </li>
            )
          })}
        </ol>
      </nav>
    </>
  )
}

/** A page within step 2. */
function isInner({ method }: WizardPageInfo): boolean {
  return method !== undefined
}

function useStateOf() {
  const { pages, page, policy, kept } = useWizard()
  const furthest = kept.typed.step
  return stateOf

  function stateOf(each: WizardPageInfo): StepState {
    if (each.at === page.at) return 'current'
    const own = ownState(each)
    if (each.at !== 'methods' || own !== 'done') return own
    // The step is done when all its pages are.
    const inner = pages.filter(isInner).map(ownState)
    return inner.includes('open') ? 'open' : inner.includes('ahead') ? 'ahead' : 'done'
  }

  function ownState(each: WizardPageInfo): StepState {
    if (each.at === 'summary') return 'ahead'
    const isMended =
      faultsOn(each, policy, kept.server.faults).length === 0 &&
      askedOf(policy, each.method ?? '').every(
        ({ key, requirement }) =>
          requirement.necessity === 'recommended' || isGiven(kept.typed.content.answers[key]),
      )
    const isPassed = each.step < furthest || pages.indexOf(each) < pages.indexOf(page)
    // A page that asks nothing of anybody is done when it was passed; the others when they are filled in.
    if (each.step === 1 || each.step === 3) return isPassed ? (isMended ? 'done' : 'open') : 'ahead'
    return isMended ? 'done' : isPassed ? 'open' : 'ahead'
  }
}
