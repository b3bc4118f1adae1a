/** Somebody else is just changing all accounts that would do; the first of them is one to wait for. */
export class AccountsBusy extends Error {
  readonly account: string
  constructor(account: string) {
    super('All accounts that would do are just being changed.')
    this.account = account
  }
}
