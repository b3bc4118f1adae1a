/** Whether a route leads to the desk or to administration. */
export function isStaffRoute(route: string): boolean {
  return /\/(desk|second-opinions|admin)\b/.test(route)
}
