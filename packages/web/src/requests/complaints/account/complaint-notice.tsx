import { Box } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../../api/read.ts'
import { ButtonLink } from '../../../parts/links.tsx'
import { DossierStanding } from '../../dossier/dossier-standing.tsx'

/** At the top of the dashboard: consent records are asked for, until when, and the way there. */
export function ComplaintNotice({ account, mayWrite }: { account: string; mayWrite: boolean }) {
  const { t } = useTranslation('complaints')
  const { data } = useQuery(read('listAskedComplaints', { params: { account } }))
  const asked = (data?.items ?? [])
    .filter(({ answerBy }) => answerBy !== null)
    .sort((one, other) => (one.answerBy! < other.answerBy! ? -1 : 1))
  const first = asked[0]
  if (!first) return null
  return (
    <Box mb="2.5rem">
      <DossierStanding
        tone="red"
        title={t('account.notice')}
        until={t('account.until')}
        answerBy={first.answerBy}
        action={
          <ButtonLink to="/a/$account/complaints" params={{ account }} color="red">
            {t(mayWrite ? 'account.answer' : 'account.look')}
          </ButtonLink>
        }
      >
        {t('account.noticeText', {
          count: asked.length,
          from: t(`account.who.${first.from}`),
          who: first.masked ?? t('account.someone'),
        })}
      </DossierStanding>
    </Box>
  )
}
