/** A case that the desk chose for a person. */
export interface Given {
  person: string
  account: string
  case: string
}

const key = 'freigabe.desk.given'

/** The case that the desk gave last: known in this window alone, also once the page is loaded anew. */
export const givenCase = {
  read: (): Given | null => JSON.parse(sessionStorage.getItem(key) ?? 'null'),
  keep: (given: Given) => sessionStorage.setItem(key, JSON.stringify(given)),
  forget: () => sessionStorage.removeItem(key),
}
