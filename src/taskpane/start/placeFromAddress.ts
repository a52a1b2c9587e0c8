import { PLACES, type Place } from '../store/paneState';

/**
 * The place that a ribbon button asks for in the pane's address (`?place=tasks`); 台账 where it names none.
 * @example placeFromAddress('?place=tasks&_host_Info=Excel') // 'tasks'
 */
export function placeFromAddress(search: string): Place {
  const asked = new URLSearchParams(search).get('place');
  return PLACES.find((place) => place === asked) ?? 'ledgers';
}
