/**
 * Does work, and something else beside it once the work has taken longer than `patience` milliseconds: a disk that
 * hangs gives no answer for minutes. Done when both are.
 */
export async function whileWaiting<Value>(
  work: Promise<Value>,
  patience: number,
  meanwhile: () => Promise<void>,
): Promise<Value> {
  let other: Promise<void> | undefined;
  const timer = setTimeout(() => {
    other = meanwhile();
    // It is waited for below; until then nobody is there to hear why it failed.
    other.catch(() => undefined);
  }, patience);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    await other;
  }
}
