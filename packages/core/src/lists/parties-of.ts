/**
 * Which accounts belong together because they share a person, directly or through another of these accounts:
 * an agency's customers are one party. Gives each account the name of its party, which is one of the party's
 * accounts.
 */
export function partiesOf(
  accounts: Iterable<string>,
  memberships: Iterable<{ accountId: string; personId: string }>,
): Map<string, string> {
  const parents = new Map([...accounts].map((account) => [account, account]))
  const firstOf = new Map<string, string>()
  for (const { accountId, personId } of memberships) {
    if (!parents.has(accountId)) continue
    const first = firstOf.get(personId)
    if (first === undefined) firstOf.set(personId, accountId)
    else parents.set(rootOf(accountId), rootOf(first))
  }
  return new Map([...parents.keys()].map((account) => [account, rootOf(account)]))

  function rootOf(account: string): string {
    const parent = parents.get(account)!
    return parent === account ? account : rootOf(parent)
  }
}
