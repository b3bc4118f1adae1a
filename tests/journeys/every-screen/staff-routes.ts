/** Whether a route leads to the desk, to proceedings or to administration. */
export function isStaffRoute(route: string): boolean {
  return /^\/signed-in\/(desk|second-opinions|admin|requests|support|billing|integrity)\b/.test(
    route,
  )
}
