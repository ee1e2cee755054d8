import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';

/** The largest file that is read. */
export const maximumSize: number = 64 * 1024 * 1024;

/** Says of a file that it is beyond the limit. */
export const tooLarge = 'is larger than 64 MiB; exclude it, or split it';

/** Thrown where a file is beyond the limit. */
export class TooLargeError extends Error {}

/** Reads files one after the other into the same memory. */
export class FileReader {
  #buffer: Buffer = Buffer.allocUnsafe(256 * 1024);

  /** The bytes of a file; they are valid until the next call. */
  read(path: string): Buffer {
    const descriptor = openSync(path, 'r');
    try {
      let length = 0;
      for (;;) {
        const count = readSync(descriptor, this.#buffer, length, this.#buffer.length - length, null);
        if (count === 0) return this.#buffer.subarray(0, length);
        length += count;
        if (length > maximumSize) throw new TooLargeError();
        if (length === this.#buffer.length) this.#grow();
      }
    } finally {
      closeSync(descriptor);
    }
  }

  #grow(): void {
    const larger = Buffer.allocUnsafe(Math.min(this.#buffer.length * 4, maximumSize + 1));
    this.#buffer.copy(larger);
    this.#buffer = larger;
  }
}
