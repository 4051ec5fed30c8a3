/** Makes sure that only one drawing of the page runs at a time. */
export interface Drawing {
  /** Draws now; where something is being drawn already, as soon as that is done. */
  readonly request: () => void;
  /** Runs work that draws parts of the page by itself. */
  readonly during: (work: () => void) => void;
}

/**
 * Drawing may itself request another drawing, as an effect that moves the focus does. Nested in the
 * first, that would put everything into the page twice.
 */
export function createDrawing(draw: () => void): Drawing {
  let busy = false;
  let wanted = false;
  const during = (work: () => void) => {
    if (busy) {
      work();
      return;
    }
    busy = true;
    try {
      work();
      while (wanted) {
        wanted = false;
        draw();
      }
    } finally {
      busy = false;
    }
  };
  return {
    during,
    request: () => {
      wanted = true;
      if (!busy) {
        during(() => {});
      }
    },
  };
}
