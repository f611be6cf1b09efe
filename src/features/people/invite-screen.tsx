import { useState } from 'preact/hooks';
import { useHeldUpdates, useReader, useServices, useWords } from '../../app/index.ts';
import { ROLES, type Role } from '../../kernel/access.ts';
import { Button, ButtonRow, ChoiceGroup, Page, Stack, TextField } from '../../ui/index.ts';
import { HandOver } from './hand-over.tsx';
import { type MadeInvite, readMadeInvite } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { listGivableScopes } from './rights.ts';
import { useRoleWords } from './role-words.tsx';
import { ScopePicker } from './scope-picker.tsx';
import { failureToProblem } from './use-people.tsx';

const NAME_CHARACTERS_AT_MOST = 80;

/** Makes an invite within one's own right and shows it once. */
export default function InviteScreen() {
  const words = useWords();
  const { grants: own } = useReader();
  const { membership, api } = useServices();
  const { sayAll } = useRoleWords();
  useHeldUpdates();
  const roles = ROLES.filter((role) => listGivableScopes(own, role, membership.scopes).length > 0);
  const [role, setRole] = useState<Role>(roles[0] ?? 'tutor');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [name, setName] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isMaking, setMaking] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [made, setMade] = useState<{ invite: MadeInvite; about: readonly string[] }>();

  const scopes = listGivableScopes(own, role, membership.scopes);
  const values = scopes.length === 1 ? scopes : chosen.filter((scope) => scopes.includes(scope));
  const grants = values.map((scope) => ({ role, scope }));

  const make = async () => {
    setChecked(true);
    if (grants.length === 0) return document.getElementById('people-scopes')?.focus();
    setMaking(true);
    const answer = await api.request('POST', '/api/invites', { grants, name: name.trim() });
    setMaking(false);
    if (!answer.ok) return setProblem(failureToProblem(answer.failure));
    const invite = readMadeInvite(answer.value);
    if (invite === undefined) return setProblem('people-problem-server');
    setProblem(undefined);
    setMade({ invite, about: [name.trim(), ...sayAll(grants)].filter(Boolean) });
  };
  const startAgain = () => {
    setMade(undefined);
    setName('');
    setChecked(false);
  };

  const back = { href: '/desk/people', label: words.text('people-title') };
  if (made !== undefined) {
    return (
      <Page key="made" title={words.text('people-made-title')} back={back}>
        <HandOver joins="new" invite={made.invite} title={made.about[0]} about={made.about.slice(1)} />
        <ButtonRow>
          <Button kind="primary" icon="plus" onClick={startAgain}>
            {words.text('people-invite-next')}
          </Button>
          <Button href="/desk/people">{words.text('people-invite-done')}</Button>
        </ButtonRow>
      </Page>
    );
  }
  return (
    <Page key="form" title={words.text('people-invite-title')} back={back}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!isMaking) void make();
        }}
      >
        <Stack gap="lg">
          <PeopleProblem problem={problem} />
          <ChoiceGroup
            name="people-role"
            legend={words.text('people-role')}
            columns={1}
            required
            options={roles.map((value) => ({
              value,
              label: words.text(`people-role-${value}`),
              hint: words.text(`people-role-${value}-hint`),
            }))}
            value={role}
            onChange={(next) => next !== undefined && setRole(next)}
          />
          {scopes.length > 1 && (
            <ScopePicker
              legend={words.text('people-where')}
              scopes={scopes}
              values={values}
              onChange={setChosen}
              error={isChecked && grants.length === 0 ? words.text('people-where-missing') : undefined}
            />
          )}
          <TextField
            label={words.text('people-name')}
            labelNote={words.text('people-optional')}
            hint={words.text('people-name-hint')}
            value={name}
            onInput={setName}
            maxLength={NAME_CHARACTERS_AT_MOST}
            autoCapitalize="words"
            spellcheck={false}
          />
          <div>
            {grants.length > 0 && <p>{sayAll(grants).join('. ')}</p>}
            <Button
              type="submit"
              kind="primary"
              size="lg"
              block
              icon="qr"
              busyLabel={isMaking ? words.text('people-making') : undefined}
            >
              {words.text('people-make')}
            </Button>
          </div>
        </Stack>
      </form>
    </Page>
  );
}
