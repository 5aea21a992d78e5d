import { useEffect, useState } from 'react';

export interface Answered<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * The answer to a question, and before it is there the one to the last question; null before the first. One question is
 * asked at a time, and of those that come meanwhile only the last. `ask` and the question are compared by identity.
 */
export function useAnswer<Question, Answer>(
  question: Question,
  ask: (question: Question) => Promise<Answer>,
): Answered<Question, Answer> | null {
  const [answered, setAnswered] = useState<Answered<Question, Answer> | null>(null);
  const [inTurn] = useState(() => oneAtATime());
  useEffect(() => {
    inTurn(async () => {
      const answer = await ask(question);
      setAnswered({ question, answer });
    });
  }, [question, ask, inTurn]);
  return answered;
}

/** Does one task after the other, and of those that wait only the last. */
function oneAtATime(): (task: () => Promise<void>) => void {
  let waiting: (() => Promise<void>) | null = null;
  let isRunning = false;
  async function run(): Promise<void> {
    isRunning = true;
    try {
      while (waiting) {
        const task = waiting;
        waiting = null;
        await task();
      }
    } finally {
      isRunning = false;
    }
  }
  return (task) => {
    waiting = task;
    if (!isRunning) void run();
  };
}
