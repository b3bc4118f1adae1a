import type { api, BodyInput } from '@freigabe/contract'
import { queryOptions } from '@tanstack/react-query'
import { client } from '../../api/client.ts'

export type PreviewWish = BodyInput<typeof api.previewMail>

/** The mail that a decision or question would send; asking for it changes nothing. */
export const mailPreviewQuery = (account: string, caseId: string, wish: PreviewWish) =>
  queryOptions({
    queryKey: ['desk', 'mail-preview', account, caseId, wish],
    queryFn: ({ signal }) =>
      client.previewMail({ params: { account, case: caseId }, body: wish }, { signal }),
    gcTime: 60_000,
  })
