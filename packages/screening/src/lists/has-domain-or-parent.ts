/** Whether a list holds a domain or one above it. */
export function hasDomainOrParent(list: { has(domain: string): boolean }, domain: string): boolean {
  for (let name = domain; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (list.has(name)) return true
  }
  return false
}
