/**
 * Addresses for pods and nodes that do not exist yet. Relabelling may look at the form of an address, so that it has to
 * be one; people are shown the name that it stands for.
 */
export class AddressBook {
  readonly #names = new Map<string, string>();

  /** An address for a name. */
  add(name: string): string {
    const index = this.#names.size + 1;
    const ip = `10.${64 + ((index >> 16) & 0x3f)}.${(index >> 8) & 0xff}.${index & 0xff}`;
    this.#names.set(ip, name);
    return ip;
  }

  /** A text with the names in place of the addresses. */
  readable(text: string): string {
    if (!text.includes('10.')) return text;
    return text.replace(/(?<![\d.])10\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])/g, (ip) => this.#names.get(ip) ?? ip);
  }
}
