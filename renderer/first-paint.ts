import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

let announce: () => void = () => {};

/** Kept once the story and the frame around it are on the screen. */
const firstPaint = new Promise<void>((resolve) => {
  announce = resolve;
});

/** Says so to the document too, for whoever looks at it from outside. */
export function watchFirstPaint(): void {
  // The second frame begins when the first one has been handed over to the screen.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      document.documentElement.dataset['ready'] = '';
      announce();
    }),
  );
}

/**
 * A component that is loaded when the story is on the screen: nothing that stands beside the story makes it wait.
 * The file exports the component by name.
 */
export function lazyAfterPaint<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => {
    await firstPaint;
    return { default: (await load())[name] };
  });
}

/** Loads something that will probably be wanted, when there is nothing else to do. */
export function preloadWhenIdle(load: () => Promise<unknown>): void {
  void firstPaint.then(() => requestIdleCallback(() => void load()));
}
