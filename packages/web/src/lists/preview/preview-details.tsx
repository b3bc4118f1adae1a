import type { Screening } from '@freigabe/contract'
import { ChecksLink } from '../screening/checks-link.tsx'
import { FindingsAndDomains } from '../screening/findings-and-domains.tsx'
import type { PreviewColumns } from '../worker/messages.ts'
import type { Decision } from './decide-on-file.ts'
import classes from './preview-details.module.css'
import { PreviewRoles } from './preview-roles.tsx'

interface PreviewDetailsProps {
  screening: Screening
  columns: PreviewColumns
  onDecide: (decision: Decision) => void
}

/** Everything else that was found in a file, for whoever wants to know. */
export function PreviewDetails({ screening, columns, onDecide }: PreviewDetailsProps) {
  return (
    <div className={classes.details}>
      <FindingsAndDomains screening={screening} />
      <PreviewRoles
        columns={columns}
        onChoose={(chosen) => onDecide({ kind: 'columns', columns: chosen })}
      />
      <ChecksLink />
    </div>
  )
}
