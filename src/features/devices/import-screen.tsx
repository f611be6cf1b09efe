import { useState } from 'preact/hooks';
import { AnswerProblem, type ApiFailure, useServices, useWords } from '../../app/index.ts';
import type { ImportAnswer, ImportRequest, Verdict } from '../../kernel/wire.ts';
import { Button, ButtonRow, KeyValueList, Notice, Page, ProgressBar } from '../../ui/index.ts';
import { FilePicker } from './file-picker.tsx';
import { ImportResult } from './import-result.tsx';
import {
  FILE_BYTES_AT_MOST,
  readPeriod,
  readUnsentFile,
  splitChanges,
  type UnsentFile,
  type UnsentFileFailure,
} from './unsent-file.ts';

type Stage =
  | { readonly at: 'choosing'; readonly problem?: UnsentFileFailure }
  | { readonly at: 'looking'; readonly file: UnsentFile }
  | { readonly at: 'sending'; readonly file: UnsentFile; readonly done: number }
  | { readonly at: 'done'; readonly file: UnsentFile; readonly verdicts: readonly Verdict[] };

/** Changes that a phone could not send come in from the file that its member saved. */
export default function ImportScreen() {
  const words = useWords();
  const { api, sync } = useServices();
  const [stage, setStage] = useState<Stage>({ at: 'choosing' });
  const [failure, setFailure] = useState<ApiFailure>();

  const open = async (chosen: File) => {
    setFailure(undefined);
    if (chosen.size > FILE_BYTES_AT_MOST) return setStage({ at: 'choosing', problem: 'too-large' });
    const read = readUnsentFile(await chosen.text());
    setStage(read.ok ? { at: 'looking', file: read.value } : { at: 'choosing', problem: read.failure });
  };
  const send = async (file: UnsentFile) => {
    setFailure(undefined);
    const verdicts: Verdict[] = [];
    for (const changes of splitChanges(file.changes)) {
      setStage({ at: 'sending', file, done: verdicts.length });
      const request: ImportRequest = {
        member: file.member.id,
        device: file.device,
        epoch: file.epoch,
        changes,
      };
      const answered = await api.request('POST', '/api/import', request);
      if (!answered.ok) {
        // What went in stays in: the same file can be sent again from the start.
        setFailure(answered.failure);
        return setStage({ at: 'looking', file });
      }
      verdicts.push(...(answered.value as ImportAnswer).verdicts);
    }
    setStage({ at: 'done', file, verdicts });
    void sync.syncNow();
  };

  return (
    <Page
      title={words.text('import-title')}
      subtitle={words.text('import-what')}
      back={{ href: '/desk/devices', label: words.text('devices-title') }}
    >
      <AnswerProblem failure={failure} />
      {stage.at === 'choosing' && (
        <>
          {stage.problem !== undefined && (
            <Notice tone="warning" role="alert" title={words.text('import-not-read')}>
              {words.text(`import-problem-${stage.problem}`)}
            </Notice>
          )}
          <FilePicker
            label={words.text('import-choose')}
            hint={words.text('import-choose-hint')}
            onFile={(file) => void open(file)}
          />
        </>
      )}
      {(stage.at === 'looking' || stage.at === 'sending') && <Contents file={stage.file} />}
      {stage.at === 'looking' && (
        <ButtonRow>
          <Button kind="primary" icon="send" onClick={() => void send(stage.file)}>
            {words.text('import-send')}
          </Button>
          <Button onClick={() => setStage({ at: 'choosing' })}>{words.text('import-other')}</Button>
        </ButtonRow>
      )}
      {stage.at === 'sending' && (
        <ProgressBar
          label={words.text('import-sending')}
          value={stage.done}
          max={stage.file.changes.length}
          valueText={`${words.number(stage.done)} / ${words.number(stage.file.changes.length)}`}
        />
      )}
      {stage.at === 'done' && (
        <>
          <ImportResult verdicts={stage.verdicts} />
          <ButtonRow>
            <Button kind="primary" href="/desk/devices">
              {words.text('import-finish')}
            </Button>
            <Button onClick={() => setStage({ at: 'choosing' })}>{words.text('import-next')}</Button>
          </ButtonRow>
        </>
      )}
    </Page>
  );
}

function Contents({ file }: { file: UnsentFile }) {
  const words = useWords();
  const period = readPeriod(file.changes);
  return (
    <KeyValueList
      items={[
        { key: 'member', label: words.text('import-member'), value: file.member.name },
        { key: 'count', label: words.text('import-count'), value: words.number(file.changes.length) },
        {
          key: 'period',
          label: words.text('import-period'),
          value:
            period === undefined
              ? words.text('devices-unknown')
              : period.from === period.to
                ? words.day(period.from)
                : `${words.day(period.from)} – ${words.day(period.to)}`,
        },
      ]}
    />
  );
}
