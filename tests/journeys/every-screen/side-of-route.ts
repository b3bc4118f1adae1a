/** Whose screens a tour shows: groups and cases of customers, the rest of theirs, the desk, what is made of its decisions, the rest of staff's. */
export type Side = 'groups' | 'account' | 'desk' | 'decisions' | 'office'

/** The side that a route belongs to; each belongs to one, so that no screen is left out. */
export function sideOfRoute(route: string): Side {
  if (/^\/signed-in\/desk\b/.test(route)) return 'desk'
  if (/^\/signed-in\/(second-opinions|admin\/figures)\b/.test(route)) return 'decisions'
  if (/^\/signed-in\/(admin|requests|support|billing|integrity)\b/.test(route)) return 'office'
  return /^\/signed-in\/a\/\$account\/(groups|cases)\b/.test(route) ? 'groups' : 'account'
}
