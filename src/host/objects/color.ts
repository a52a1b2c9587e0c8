import { invalidArgument } from '../protocol/apiError';

/** The HTML colour names that clerks' macros and samples use; Excel knows all of HTML's. */
const names: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  lightgray: '#D3D3D3',
};

/**
 * A colour as the model keeps it, `#RRGGBB`. Throws InvalidArgument for what is neither that nor a known name.
 * @example color('red') // '#FF0000'
 */
export function color(given: unknown): string {
  if (typeof given === 'string') {
    const named = names[given.toLowerCase()];
    if (named) return named;
    const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1];
    if (hex) return `#${hex.toUpperCase()}`;
  }
  throw invalidArgument(String(given));
}
