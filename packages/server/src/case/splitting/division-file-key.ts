/** Where a file lies that was uploaded once more to be divided; it goes with the division, or with the orphans. */
export function divisionFileKey({ account, id }: { account: string; id: string }): string {
  return `recipients/${account}/${id}`
}
