/** Those who answer requests: the desk appeals and additions, support advice. */
export type RequestSide = 'desk' | 'support'
