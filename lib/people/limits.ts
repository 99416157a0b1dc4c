/** Of what people type about themselves, in characters. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 256
export const NAME_MAX = 80
export const EMAIL_MAX = 254
