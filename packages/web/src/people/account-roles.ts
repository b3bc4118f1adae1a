import type { AccountRole } from '@freigabe/contract'

/** The roles of an account, the one with most rights first. */
export const accountRoles: readonly AccountRole[] = ['owner', 'editor', 'reader']
