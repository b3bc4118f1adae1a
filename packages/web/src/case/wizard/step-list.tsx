import { IconAlertCircle, IconCheck, IconCircle, IconCircleFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './step-list.module.css'
import { isInner, stepState } from './step-states.ts'
import { usePageTitle } from './use-page-title.ts'
import { useWizard } from './wizard-context.ts'

const icons = {
  current: IconCircleFilled,
  done: IconCheck,
  open: IconAlertCircle,
  ahead: IconCircle,
}

/** The pages of the wizard with how each stands. Any of them can be opened at any time. */
export function StepList() {
  const { t } = useTranslation('wizard')
  const { pages, page, policy, kept, go } = useWizard()
  const title = usePageTitle()
  const { content, step: furthest } = kept.typed
  const { answers } = content
  const standing = { pages, page, policy, answers, faults: kept.server.faults, furthest }
  return (
    <>
      <p className={classes.narrow}>
        {t('step.position', { step: page.step })} <strong>{title(page)}</strong>
        {page.at === 'contact' && ` (${t('step.optional')})`}
      </p>
      <nav aria-label={t('step.label')} className={classes.nav}>
        <ol className={classes.steps}>
          {pages.map((each) => {
            const state = stepState(each, standing)
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
                    {each.at === 'contact' && (
                      <span className={classes.optional}> {t('step.optional')}</span>
                    )}
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
