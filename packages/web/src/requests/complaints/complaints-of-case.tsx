import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { read } from '../../api/read.ts'
import { TextLink } from '../../parts/page/links.tsx'
import { Day } from '../../parts/time/moment.tsx'
import classes from '../dossier/history-lines.module.css'
import { ComplaintBadge } from './complaint-badge.tsx'

interface ComplaintsOfCaseProps {
  account: string
  caseId: string
}

/** Next to a case: the complaints from outside about its imports; nothing where there are none. */
export function ComplaintsOfCase({ account, caseId }: ComplaintsOfCaseProps) {
  const { t } = useTranslation('complaints')
  const { data } = useQuery(read('listComplaintsOfCase', { params: { account, case: caseId } }))
  const complaints = data?.items ?? []
  if (complaints.length === 0) return null
  return (
    <div className={classes.integrity}>
      <span>{t('ofCase', { count: complaints.length })}</span>
      {complaints.map((complaint) => (
        <span key={complaint.id} className={classes.line}>
          <TextLink to="/integrity/complaints/$complaint" params={{ complaint: complaint.id }}>
            {t(`from.${complaint.from}`)}
          </TextLink>
          <ComplaintBadge of={complaint} />
          <Day at={complaint.receivedAt} />
        </span>
      ))}
    </div>
  )
}
