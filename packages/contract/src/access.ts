/**
 * Who may call an endpoint. Account roles (`reader` < `editor` < `owner`) hold for the account named
 * in the path; another account's objects are "not found". Staff roles hold for the whole platform.
 */
export type Access =
  | 'public'
  | 'person'
  | 'reader'
  | 'editor'
  | 'owner'
  | 'reviewer'
  | 'lead'
  | 'support'
  | 'billing'
  | 'admin'
  | 'account_key'
  | 'platform_key'
