import { useTranslation } from 'react-i18next'
import type { WantedDraft } from '../case/case-draft.ts'

/** What the question asks for besides an answer in words, as the customer will be told. */
export function WantedList({ wanted }: { wanted: WantedDraft[] }) {
  const { t } = useTranslation('desk')
  if (wanted.length === 0) return null
  return (
    <div>
      {t('ask.wantedInMail')}
      <ul style={{ margin: '0.25rem 0 0' }}>
        {wanted.map(({ id, label, required }) => (
          <li key={id}>
            {label}
            {!required && ` (${t('claim.optional')})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
