/** Which way a submitted case goes: decided at once by a rule, or on one of the ways to a person. */
export type Route = 'by_rule' | 'fast' | 'normal' | 'specialist' | 'second_eyes'
