import type { Screening } from '@freigabe/contract'
import { ChecksLink } from '../checks-link.tsx'
import { FindingsAndDomains } from '../findings-and-domains.tsx'
import type { PreviewColumns } from '../worker/messages.ts'
import classes from './preview-details.module.css'
import { PreviewRoles } from './preview-roles.tsx'

interface PreviewDetailsProps {
  screening: Screening
  columns: PreviewColumns
}

/** Everything else that was found in a file, for whoever wants to know. */
export function PreviewDetails({ screening, columns }: PreviewDetailsProps) {
  return (
    <div className={classes.details}>
      <FindingsAndDomains screening={screening} />
      <PreviewRoles columns={columns} />
      <ChecksLink />
    </div>
  )
}
