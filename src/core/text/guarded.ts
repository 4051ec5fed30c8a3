/** What tells whether a text has something: a regular expression, or `Letters`. */
export interface Expression {
  test(text: string): boolean;
}

/**
 * An expression behind a cheap one that fits whatever it fits. Most texts have nothing that the cheap
 * one fits, and an expression that is never run costs nothing: to make a long one into a machine takes
 * longer than hundreds of runs after that.
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
