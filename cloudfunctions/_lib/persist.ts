const ATTEMPTS = 3
const PAUSE_MS = 40

/** A refusal of the data itself; trying again changes nothing. */
const isFinal = (error: unknown) =>
  /E11000|DUPLICATE|-502005|-502003|-501007|Cannot |must be/.test((error as Error | null)?.message ?? '')

/**
 * Tries a write again when it is unknown whether it took effect (a dropped connection, a system error).
 * Only for writes that may be done twice: an `add` with its own id, an update whose filter fails once applied.
 */
export async function persist<R>(write: () => Promise<R>): Promise<R> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (attempt >= ATTEMPTS || isFinal(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
    }
  }
}
