import type { Request } from '@freigabe/contract'

/** What the parts of an appeal's sheet are given. */
export interface AppealProps {
  account: string
  request: Request
}
