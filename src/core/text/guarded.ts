/** What tells whether a text has something: a regular expression, or `Letters`. */
export interface Expression {
  test(text: string): boolean;
}

/**
 * A regular expression behind a cheap one that matches whatever it matches. Most texts have nothing
 * that the cheap one matches; then the other is never compiled, which for a long expression takes
 * longer than running it hundreds of times.
 */
export class Guarded implements Expression {
  readonly guard: Expression;
  readonly expression: Expression;

  constructor(guard: Expression, expression: Expression) {
    this.guard = guard;
    this.expression = expression;
  }

  test(text: string): boolean {
    return this.guard.test(text) && this.expression.test(text);
  }
}
