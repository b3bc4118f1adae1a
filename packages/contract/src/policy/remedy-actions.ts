/** What of the product a remedy leads to. */
export const remedyActions = ['sign_up', 'import', 'clean', 'split', 'complete'] as const
