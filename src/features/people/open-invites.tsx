import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ConfirmDialog, List, ListRow } from '../../ui/index.ts';
import type { ListedInvite, PeopleAnswer } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { useRoleWords } from './role-words.tsx';
import { failureToProblem } from './use-people.tsx';

/** Invites that nobody has used yet, each of which can be taken back. */
export function OpenInvites({ answer, onChanged }: { answer: PeopleAnswer; onChanged(): void }) {
  const words = useWords();
  const { api, toasts } = useServices();
  const { sayAll } = useRoleWords();
  const [revoked, setRevoked] = useState<ListedInvite>();
  const [problem, setProblem] = useState<string>();

  if (answer.invites.length === 0) return <p>{words.text('people-invites-none')}</p>;

  const nameOf = (id: string | null) => answer.people.find((person) => person.id === id)?.name;
  const titleOf = ({ name, member }: ListedInvite) =>
    nameOf(member) ?? name ?? words.text('people-invite-unnamed');
  const detailOf = ({ grants, member, expiresAtMs, invitedBy }: ListedInvite) => {
    const inviter = nameOf(invitedBy);
    const valid = words.text('people-valid-until', { when: words.moment(expiresAtMs) });
    return [
      ...(member === null ? sayAll(grants) : [words.text('people-invite-device')]),
      inviter === undefined ? valid : `${valid} ${words.text('people-invited-by', { name: inviter })}`,
    ];
  };
  const revoke = async (invite: ListedInvite) => {
    const answered = await api.request('DELETE', `/api/invites/${invite.id}`);
    setRevoked(undefined);
    setProblem(answered.ok ? undefined : failureToProblem(answered.failure));
    if (answered.ok) toasts.show({ text: words.text('people-revoked') });
    onChanged();
  };

  return (
    <>
      <PeopleProblem problem={problem} />
      <List>
        {answer.invites.map((invite) => (
          <ListRow
            key={invite.id}
            icon="mail"
            title={titleOf(invite)}
            detail={detailOf(invite).map((line) => <span key={line}>{line}</span>)}
            actions={
              <Button kind="quiet" icon="close" onClick={() => setRevoked(invite)}>
                {words.text('people-revoke')}
              </Button>
            }
          />
        ))}
      </List>
      {revoked !== undefined && (
        <ConfirmDialog
          open
          kind="danger"
          title={words.text('people-revoke-title')}
          confirmLabel={words.text('people-revoke-confirm')}
          cancelLabel={words.text('people-revoke-keep')}
          onConfirm={() => void revoke(revoked)}
          onClose={() => setRevoked(undefined)}
        >
          {words.text('people-revoke-what', { name: titleOf(revoked) })}
        </ConfirmDialog>
      )}
    </>
  );
}
