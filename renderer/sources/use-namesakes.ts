import type { KnownSource } from '../../app/ipc/sources';
import { bridge } from '../bridge';
import { useAnswer } from './use-answer';

/** Everybody in the library who goes by exactly this name already. */
export function useNamesakes(name: string): readonly KnownSource[] {
  const answered = useAnswer(name, askNamesakes);
  return answered?.question === name ? answered.answer : [];
}

async function askNamesakes(name: string): Promise<readonly KnownSource[]> {
  if (name === '') return [];
  const found = await bridge.call('sources.find', {
    ...{ text: name, sort: 'best', offset: 0, limit: 200 },
  });
  return found.ok ? found.value.sources.filter((one) => one.name === name) : [];
}
