import type { Api, BodyInput } from '@freigabe/contract'
import { read } from '../../api/read.ts'

/** The mail that a step of a proceeding would send; asking for it changes nothing. */
export const stepMailQuery = (
  account: string,
  proceeding: string,
  body: BodyInput<Api['previewProceedingMail']>,
) => ({
  ...read('previewProceedingMail', { params: { account, proceeding }, body }),
  gcTime: 60_000,
})
