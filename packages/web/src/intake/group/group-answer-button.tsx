import type { Group } from '@freigabe/contract'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/links.tsx'

interface GroupAnswerButtonProps {
  account: string
  group: Group
  mayWrite: boolean
}

/** The button that takes the next step of a group; a quieter one where there is only something to read. */
export function GroupAnswerButton({ account, group, mayWrite }: GroupAnswerButtonProps) {
  const { t } = useTranslation('intake')
  const { what, caseId } = group.next
  if (caseId === null) return null
  const params = { account, case: caseId }
  if (what === 'state_origin' && mayWrite) {
    return (
      <ButtonLink size="md" to="/a/$account/cases/$case/submit" params={params}>
        {t('answer.button.state_origin')}
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
        {t('answer.button.answer_questions')}
      </ButtonLink>
    )
  }
  const words = what === 'see_decision' || what === 'send' ? 'decision' : 'case'
  return (
    <ButtonLink variant="default" to="/a/$account/cases/$case" params={params}>
      {t(`answer.button.${what === 'resume' && mayWrite ? 'resume' : words}`)}
    </ButtonLink>
  )
}
