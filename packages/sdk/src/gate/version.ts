/** The version of this package, as the server is told it. */
export const version = '0.1.0'
