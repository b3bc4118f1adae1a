import { read } from '../../api/read.ts'

/** The mail that asking for a consent record would send; asking for it changes nothing. */
export const inquiryMailQuery = (complaint: string) => ({
  ...read('previewInquiryMail', { params: { complaint }, body: {} }),
  gcTime: 60_000,
})
