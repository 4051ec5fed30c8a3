/** An address as a string, or what gives it as one, such as a `Uri`. */
interface Address {
  toString(): string;
}

/**
 * The address that a file gets where it, or a folder that it is in, is moved; `undefined` for others.
 *
 * @param address of the file before, as a string
 */
export function movedAddress(address: string, from: Address, to: Address): string | undefined {
  const before = from.toString();
  return address === before || address.startsWith(`${before}/`)
    ? to.toString() + address.slice(before.length)
    : undefined;
}
