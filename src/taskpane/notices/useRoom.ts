import { useEffect, useRef, useState, type RefObject } from 'react';

/** What a pane as narrow as Excel makes it leaves, until it is measured. */
const NARROW = 288;

/** The width of an element in pixels, as it changes. */
export function useRoom<T extends HTMLElement>(): readonly [RefObject<T | null>, number] {
  const element = useRef<T>(null);
  const [room, setRoom] = useState(NARROW);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setRoom(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, room];
}
