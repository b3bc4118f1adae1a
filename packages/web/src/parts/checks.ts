/** What is wrong with a field; undefined is nothing. */
export type Fault = 'required' | 'email' | 'password' | 'reason' | undefined

const required = (value: string): Fault => (value.trim() === '' ? 'required' : undefined)

/** What a form finds wrong with a field before it asks the API, which checks everything again. */
export const checks = {
  required,
  email: (value: string): Fault =>
    required(value) ?? (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) ? undefined : 'email'),
  password: (value: string): Fault =>
    required(value) ?? (value.length >= 12 ? undefined : 'password'),
  // A sentence rather than a word; the API asks for as much.
  reason: (value: string): Fault =>
    required(value) ?? (value.trim().length >= 10 ? undefined : 'reason'),
}
export type Check = keyof typeof checks
