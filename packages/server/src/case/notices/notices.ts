import type { Notice } from '@freigabe/contract'

/** Notices for one kind of reason: the most urgent, and how many there are in all. */
export interface Notices {
  items: Notice[]
  total: number
}

/** What is listed: since when news count as such, and how many sentences at most. */
export interface NoticeBounds {
  now: string
  since: string
  limit: number
}
