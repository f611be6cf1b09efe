import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button } from '../../ui/index.ts';
import { HandOver } from './hand-over.tsx';
import { type MadeInvite, readMadeInvite } from './people-answer.ts';
import { failureToProblem } from './use-people.tsx';

/** A link, a QR code and a typed code with which one signs in on another device of one's own. */
export function LinkOtherDevice({ onProblem }: { onProblem(problem: string): void }) {
  const words = useWords();
  const { api } = useServices();
  const [link, setLink] = useState<MadeInvite>();
  const [isMaking, setMaking] = useState(false);

  const make = async () => {
    setMaking(true);
    const answer = await api.request('POST', '/api/me/device-link');
    setMaking(false);
    const made = answer.ok ? readMadeInvite(answer.value) : undefined;
    setLink(made);
    if (made === undefined) onProblem(answer.ok ? 'people-problem-server' : failureToProblem(answer.failure));
  };

  if (link !== undefined) {
    return (
      <HandOver
        joins="same"
        invite={link}
        title={words.text('people-link-title')}
        about={[words.text('people-link-short')]}
      />
    );
  }
  return (
    <>
      <p>{words.text('people-link-what')}</p>
      <div>
        <Button
          icon="qr"
          busyLabel={isMaking ? words.text('people-making') : undefined}
          onClick={() => void make()}
        >
          {words.text('people-link-make')}
        </Button>
      </div>
    </>
  );
}
