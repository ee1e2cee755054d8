/** Counts work in steps rather than in time, so that a hostile input is given up at the same place on every machine. */
export class StepBudget {
  #spent = 0;
  readonly #limit: number;

  constructor(limit: number = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
  }

  /** How many steps were asked for so far. */
  get spent(): number {
    return this.#spent;
  }

  /** True where nothing is left. */
  get isExhausted(): boolean {
    return this.#spent > this.#limit;
  }

  /** Takes steps from the budget; false where it does not reach, and from then on. */
  spend(steps: number): boolean {
    this.#spent += steps;
    return this.#spent <= this.#limit;
  }
}
