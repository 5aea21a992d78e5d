import { useEffect, useState } from 'react';

const ENDS = ['pointerup', 'pointercancel', 'dragend'] as const;

/** Whether a button of the mouse is held down that was pressed in the story. */
export function useMouseDown(): boolean {
  const [isDown, setDown] = useState(false);
  useEffect(() => {
    const press = ({ target }: PointerEvent) =>
      setDown(target instanceof Element && target.closest('.story') !== null);
    const release = () => setDown(false);
    window.addEventListener('pointerdown', press, { capture: true });
    for (const end of ENDS) window.addEventListener(end, release, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', press, { capture: true });
      for (const end of ENDS) window.removeEventListener(end, release, { capture: true });
    };
  }, []);
  return isDown;
}
