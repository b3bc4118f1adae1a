import { read } from '../api/read.ts'

/** Name, language and state of this installation. */
export const platformQuery = { ...read('readPlatform'), staleTime: 60 * 60_000 }

/** The API keys of an account, or of the platform where `account` is null. */
export const keysQuery = (account: string | null) =>
  account === null ? read('listKeys') : read('listAccountKeys', { params: { account } })
