import { Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { ButtonLink } from '../../../parts/links.tsx'
import { DossierStanding } from '../../dossier/dossier-standing.tsx'

/** At the top of the dashboard: the account is asked for its side, until when, and the way there. */
export function HearingNotice({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('proceedings')
  const { data } = useQuery(read('listProceedings', { params: { account } }))
  const asked = data?.items.find(({ answerBy }) => answerBy !== null)
  if (!asked?.answerBy) return null
  return (
    <Box mb="2.5rem">
      <DossierStanding
        tone="red"
        title={t('account.standing.hearing')}
        until={t('account.until')}
        answerBy={asked.answerBy}
        action={
          <ButtonLink to="/a/$account/proceedings" params={{ account }} color="red">
            {t(mayWrite ? 'account.answer' : 'account.look')}
          </ButtonLink>
        }
      >
        {t(asked.standing === 'suspended' ? 'account.text.suspended' : 'account.text.hearing')}
      </DossierStanding>
    </Box>
  )
}
