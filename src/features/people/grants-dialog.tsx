import { useState } from 'preact/hooks';
import { useHeldUpdates, useReader, useScopeName, useServices, useWords } from '../../app/index.ts';
import { canGive, type Grant, ROLES, type Role } from '../../kernel/access.ts';
import { isRegion } from '../../kernel/scope.ts';
import { Button, ButtonRow, Dialog, IconButton, List, ListRow, Notice, SelectField } from '../../ui/index.ts';
import type { ListedPerson } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { compareGrants, type GrantDifference, hasGrant, listGivableScopes } from './rights.ts';
import { useRoleWords } from './role-words.tsx';
import { failureToProblem } from './use-people.tsx';

interface GrantsDialogProps {
  readonly person: ListedPerson;
  onClose(): void;
  onChanged(): void;
}

/** Roles are changed in two steps: what is wanted, then the difference read through and confirmed. */
export function GrantsDialog({ person, onClose, onChanged }: GrantsDialogProps) {
  const words = useWords();
  const { api, toasts, membership } = useServices();
  const { sayGrant } = useRoleWords();
  const { grants: own } = useReader();
  useHeldUpdates();
  const [wanted, setWanted] = useState<readonly Grant[]>(person.grants);
  const [isConfirming, setConfirming] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [problem, setProblem] = useState<string>();
  const difference = compareGrants(person.grants, wanted);
  const isUnchanged = difference.added.length + difference.removed.length === 0;

  const save = async () => {
    setSaving(true);
    const answer = await api.request('PUT', `/api/people/${person.id}/grants`, { grants: wanted });
    setSaving(false);
    if (!answer.ok) return setProblem(failureToProblem(answer.failure));
    toasts.show({ text: words.text('people-roles-saved', { name: person.name }) });
    onChanged();
  };

  return (
    <Dialog
      open
      variant="sheet"
      title={words.text(isConfirming ? 'people-confirm-title' : 'people-change-title', { name: person.name })}
      closeLabel={words.text('people-cancel')}
      onClose={onClose}
      footer={
        isConfirming ? (
          <>
            <Button
              kind={difference.removed.length > 0 ? 'danger' : 'primary'}
              busyLabel={isSaving ? words.text('people-saving') : undefined}
              onClick={() => void save()}
            >
              {words.text('people-confirm')}
            </Button>
            <Button onClick={() => setConfirming(false)}>{words.text('people-back')}</Button>
          </>
        ) : (
          <>
            <Button kind="primary" onClick={() => (isUnchanged ? onClose() : setConfirming(true))}>
              {words.text('people-continue')}
            </Button>
            <Button onClick={onClose}>{words.text('people-cancel')}</Button>
          </>
        )
      }
    >
      <PeopleProblem problem={problem} />
      {isConfirming ? (
        <Difference
          difference={difference}
          isLast={wanted.length === 0}
          isOwn={person.id === membership.member.id}
        />
      ) : (
        <>
          {wanted.length === 0 && <p>{words.text('people-roles-none')}</p>}
          {wanted.length > 0 && (
            <List label={words.text('people-roles')}>
              {wanted.map((grant) => (
                <ListRow
                  key={`${grant.role} ${grant.scope}`}
                  title={sayGrant(grant)}
                  actions={
                    canGive(own, grant) && (
                      <IconButton
                        icon="trash"
                        label={words.text('people-role-remove', { role: sayGrant(grant) })}
                        onClick={() => setWanted(wanted.filter((other) => other !== grant))}
                      />
                    )
                  }
                />
              ))}
            </List>
          )}
          <AddGrant onAdd={(grant) => hasGrant(wanted, grant) || setWanted([...wanted, grant])} />
        </>
      )}
    </Dialog>
  );
}

function AddGrant({ onAdd }: { onAdd(grant: Grant): void }) {
  const words = useWords();
  const nameScope = useScopeName();
  const { grants: own } = useReader();
  const { membership } = useServices();
  const [role, setRole] = useState<Role>('tutor');
  const [chosen, setChosen] = useState<string>();
  const roles = ROLES.filter((each) => listGivableScopes(own, each, membership.scopes).length > 0);
  const scopes = listGivableScopes(own, role, membership.scopes);
  const scope = scopes.length === 1 ? scopes[0] : scopes.find((code) => code === chosen);
  const sayScope = (code: string) =>
    isRegion(code) ? words.text('people-whole-region', { region: nameScope(code) }) : nameScope(code);
  return (
    <>
      <h3>{words.text('people-role-add')}</h3>
      <SelectField
        label={words.text('people-role')}
        options={roles.map((value) => ({ value, label: words.text(`people-role-${value}`) }))}
        value={role}
        onChange={(next) => next !== undefined && setRole(next)}
      />
      <SelectField
        label={words.text('people-where-one')}
        options={scopes.map((code) => ({ value: code, label: sayScope(code) }))}
        value={scope}
        onChange={setChosen}
      />
      <ButtonRow>
        <Button
          icon="plus"
          disabled={scope === undefined}
          onClick={() => scope !== undefined && onAdd({ role, scope })}
        >
          {words.text('people-role-add-action')}
        </Button>
      </ButtonRow>
    </>
  );
}

interface DifferenceProps {
  readonly difference: GrantDifference;
  readonly isLast: boolean;
  readonly isOwn: boolean;
}

function Difference({ difference: { added, removed }, isLast, isOwn }: DifferenceProps) {
  const words = useWords();
  const { sayGrant } = useRoleWords();
  const list = (grants: readonly Grant[]) => (
    <ul>
      {grants.map((grant) => (
        <li key={`${grant.role} ${grant.scope}`}>{sayGrant(grant)}</li>
      ))}
    </ul>
  );
  return (
    <>
      {added.length > 0 && (
        <div>
          <h3>{words.text('people-added')}</h3>
          {list(added)}
        </div>
      )}
      {removed.length > 0 && (
        <div>
          <h3>{words.text('people-removed')}</h3>
          {list(removed)}
        </div>
      )}
      {isLast && <Notice tone="warning">{words.text('people-last-role')}</Notice>}
      {isOwn && removed.length > 0 && <Notice tone="warning">{words.text('people-own-role')}</Notice>}
      <p class="ui-subtle">{words.text('people-roles-when')}</p>
    </>
  );
}
