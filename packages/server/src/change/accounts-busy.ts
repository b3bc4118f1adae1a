/** Somebody else is just changing all accounts that would do: the change is begun anew. */
export class AccountsBusy extends Error {
  /** As PostgreSQL says of a lock that is not to be had. */
  readonly code = '55P03'
}
