import { answerMessages, messageCredits, type MessageCredit } from '@/api/notices';
import { afterSeconds } from '@/domain/patience';
import { templatesToAsk } from '@/domain/subscriptions';
import { platform, type SubscribeAnswer } from '@/platform';

/** The student waits for an act, not for the question whether messages are welcome. */
const PATIENCE_IN_SECONDS = 1.5;

let known: MessageCredit[] | null = null;
let reporting: Promise<void> = Promise.resolve();
const refused = new Set<string>();

/**
 * Finds out beforehand what there is to ask, so that the sheet can open in the very tap: WeChat shows
 * it for nothing else. Pages with an act that asks call this when they are shown. Never throws.
 */
export async function prepareMessages(): Promise<void> {
  try {
    await reporting;
    known = await messageCredits();
  } catch {
    known = null;
  }
}

/**
 * Asks the student to allow the messages that could not be sent now (G-20). Only in answer to a tap.
 * Never throws and never keeps the student from what they tapped for.
 *
 * @param again also what was refused a moment ago, because the student asked for it
 */
export async function askForMessages(again = false): Promise<void> {
  try {
    if (known === null) {
      await Promise.race([prepareMessages(), afterSeconds(PATIENCE_IN_SECONDS)]);
    }
    const templates = templatesToAsk(known ?? [], again ? new Set() : refused);
    if (templates.length === 0) {
      return;
    }
    const answers = await platform.subscribe(templates);
    remember(answers);
    reporting = report(answers);
  } catch {
    // Messages are a help. Whoever cannot be asked reads the inbox.
  }
}

function remember(answers: Record<string, SubscribeAnswer>): void {
  Object.entries(answers).forEach(([template, answer]) => {
    if (answer === 'accept') {
      refused.delete(template);
    } else {
      refused.add(template);
    }
  });
}

async function report(answers: Record<string, SubscribeAnswer>): Promise<void> {
  if (Object.keys(answers).length === 0) {
    return;
  }
  try {
    known = await answerMessages(answers);
  } catch {
    known = null;
  }
}
