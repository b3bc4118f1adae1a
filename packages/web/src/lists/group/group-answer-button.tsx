import type { Group, NextStep } from '@freigabe/contract'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/links.tsx'
import { SuspensionLinks } from '../suspension-links.tsx'

interface GroupAnswerButtonProps {
  account: string
  group: Group
  mayWrite: boolean
}

/** The steps behind which a decision stands. */
const decided: NextStep['what'][] = ['import_other', 'see_condition', 'send', 'send_some', 'renew']

/** The button that takes the next step of a group; a quieter one where there is only something to read. */
export function GroupAnswerButton({ account, group, mayWrite }: GroupAnswerButtonProps) {
  const { t } = useTranslation('intake')
  const { what, caseId, questions } = group.next
  if (what === 'confirm_column' && mayWrite) {
    return (
      <Button size="md" onClick={focusColumn}>
        {t('answer.button.confirm_column')}
      </Button>
    )
  }
  if (what === 'settle_suspension') return <SuspensionLinks account={account} />
  if (caseId === null) return null
  const params = { account, case: caseId }
  if ((what === 'state_origin' || what === 'renew_before_end') && mayWrite) {
    return (
      <ButtonLink size="md" to="/a/$account/cases/$case/submit" params={params}>
        {t(`answer.button.${what}`)}
      </ButtonLink>
    )
  }
  if (what === 'answer_questions' && mayWrite) {
    return (
      <ButtonLink
        size="md"
        color="red"
        to="/a/$account/cases/$case"
        params={params}
        search={{ answer: true }}
      >
        {t('answer.button.answer_questions', { count: questions })}
      </ButtonLink>
    )
  }
  if (what === 'resume' && mayWrite) {
    return (
      <ButtonLink size="md" to="/a/$account/cases/$case" params={params}>
        {t('answer.button.resume')}
      </ButtonLink>
    )
  }
  return (
    <ButtonLink variant="default" to="/a/$account/cases/$case" params={params}>
      {t(`answer.button.${decided.includes(what) ? 'decision' : 'case'}`)}
    </ButtonLink>
  )
}

/** Leads to the first file that asks for its column. */
function focusColumn() {
  document.querySelector<HTMLElement>('[data-choose-column]')?.focus()
}
