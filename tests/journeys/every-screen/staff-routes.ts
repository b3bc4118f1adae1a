/** Whether a route leads to the desk or to administration. */
export function isStaffRoute(route: string): boolean {
  return /^\/signed-in\/(desk|second-opinions|admin|requests|support)\b/.test(route)
}
