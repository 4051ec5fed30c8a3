/** Tests a text: a regular expression, or `Letters`. */
export interface Expression {
  test(text: string): boolean;
}

/**
 * A regular expression behind a cheap guard that matches wherever it matches. Most texts do not match
 * the guard; then the expression is never compiled, which for a long one takes longer than running it
 * hundreds of times.
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
