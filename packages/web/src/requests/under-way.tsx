import type { RequestSummary } from '@freigabe/contract'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format-context.tsx'
import { TextLink } from '../parts/page/links.tsx'
import { useReadsAsStaff } from '../people/session.ts'

interface UnderWayProps {
  account: string
  kind: 'appeal' | 'goodwill'
  /** The request, and until when its answer is promised. */
  request: Pick<RequestSummary, 'id' | 'dueAt'>
}

/** That an appeal or a request for goodwill is being decided, with the way to it and until when. */
export function UnderWay({ account, kind, request: { id, dueAt } }: UnderWayProps) {
  const { t } = useTranslation('requests')
  const format = useFormat()
  const said = useReadsAsStaff(account) ? (`staff.${kind}` as const) : kind
  return (
    <Trans
      t={t}
      i18nKey={`underWay.${said}.${dueAt ? 'until' : 'open'}`}
      values={{ by: dueAt ? format.moment(dueAt) : '' }}
      components={{
        request: <TextLink to="/a/$account/requests/$request" params={{ account, request: id }} />,
      }}
    />
  )
}
