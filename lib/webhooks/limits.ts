/** Of what people type about a webhook, in characters. */
export const WEBHOOK_NAME_MAX = 80
export const WEBHOOK_URL_MAX = 2_000
/** The secret that signs our own JSON is chosen for it: it should not be guessed. */
export const SIGNING_SECRET_MIN = 16
export const WEBHOOK_SECRET_MAX = 200
