import { useState } from 'preact/hooks';
import { useReader, useScopeName, useServices, useWords } from '../../app/index.ts';
import { canGive } from '../../kernel/access.ts';
import {
  Button,
  EmptyState,
  LinkRow,
  List,
  Page,
  SearchField,
  Section,
  SelectField,
  StatusTag,
} from '../../ui/index.ts';
import { OpenInvites } from './open-invites.tsx';
import { filterPeople, type ListedPerson, listPeople } from './people-answer.ts';
import { PeopleProblem } from './people-problem.tsx';
import { useRoleWords } from './role-words.tsx';
import { usePeople } from './use-people.tsx';

const SHOWN_AT_FIRST = 100;

/** The people of one's municipalities, whether their phones have been in touch, and the open invites. */
export default function PeopleScreen() {
  const words = useWords();
  const { grants } = useReader();
  const { membership } = useServices();
  const nameScope = useScopeName();
  const { answer, fetchedAtMs, isReading, problem, refresh } = usePeople();
  const [search, setSearch] = useState('');
  const [scope, setScope] = useState<string>();
  const [shownCount, setShownCount] = useState(SHOWN_AT_FIRST);

  const people = answer === undefined ? [] : listPeople(answer);
  const found = filterPeople(people, { search, scope });
  const scopes = membership.scopes
    .map(({ code }) => code)
    .filter((code) => canGive(grants, { role: 'tutor', scope: code }));

  return (
    <Page
      title={words.text('people-title')}
      subtitle={words.text('people-what')}
      actions={
        <Button kind="primary" icon="plus" href="/desk/people/invite">
          {words.text('people-invite')}
        </Button>
      }
    >
      <PeopleProblem problem={problem} fetchedAtMs={fetchedAtMs} onRetry={refresh} />
      <SearchField
        label={words.text('people-search')}
        value={search}
        onInput={setSearch}
        clearLabel={words.text('people-search-clear')}
      />
      {scopes.length > 1 && (
        <SelectField
          label={words.text('people-municipality')}
          options={scopes.map((code) => ({ value: code, label: nameScope(code) }))}
          value={scope}
          onChange={setScope}
          emptyLabel={words.text('people-municipality-all')}
        />
      )}
      {answer === undefined && isReading && <p role="status">{words.text('people-reading')}</p>}
      {answer !== undefined && people.length < 2 && (
        <EmptyState icon="users" title={words.text('people-none')}>
          {words.text('people-none-next')}
        </EmptyState>
      )}
      {people.length > 0 && found.length === 0 && (
        <EmptyState icon="search" title={words.text('people-not-found')}>
          {words.text('people-not-found-next')}
        </EmptyState>
      )}
      {found.length > 0 && (
        <List label={words.text('people-title')}>
          {found.slice(0, shownCount).map((person) => (
            <PersonRow key={person.id} person={person} isMe={person.id === membership.member.id} />
          ))}
        </List>
      )}
      {found.length > shownCount && (
        <Button onClick={() => setShownCount(shownCount + SHOWN_AT_FIRST)}>
          {words.text('people-more', { count: found.length - shownCount })}
        </Button>
      )}
      {answer !== undefined && (
        <Section title={words.text('people-invites')} hint={words.text('people-invites-hint')}>
          <OpenInvites answer={answer} onChanged={refresh} />
        </Section>
      )}
    </Page>
  );
}

function PersonRow({ person, isMe }: { person: ListedPerson; isMe: boolean }) {
  const words = useWords();
  const { sayAll } = useRoleWords();
  const { seenAtMs, pending, parked } = person;
  return (
    <LinkRow
      href={`/desk/people/${person.id}`}
      icon="user"
      title={isMe ? words.text('people-you', { name: person.name }) : person.name}
      detail={
        <>
          {sayAll(person.grants).map((line) => (
            <span key={line}>{line}</span>
          ))}
          <span>
            {seenAtMs === null
              ? words.text('people-never-seen')
              : words.text('people-seen', { when: words.moment(seenAtMs) })}
          </span>
        </>
      }
      trailing={
        <>
          {parked > 0 && (
            <StatusTag tone="danger">{words.text('people-parked', { count: parked })}</StatusTag>
          )}
          {pending > 0 && (
            <StatusTag tone="waiting">{words.text('people-pending', { count: pending })}</StatusTag>
          )}
        </>
      }
    />
  );
}
