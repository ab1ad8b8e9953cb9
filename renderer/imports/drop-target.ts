type TakeDrop = () => void;

let target: TakeDrop | null = null;

/** While a screen takes dropped files itself, they do not go to the imports. Returns the way to stop. */
export function takeDrops(take: TakeDrop): () => void {
  target = take;
  return () => {
    if (target === take) target = null;
  };
}

/** What the present screen does with dropped files; null where they are imported. */
export function currentDropTarget(): TakeDrop | null {
  return target;
}
